# Generated from platform.yaml by PlatformSdk; change it there, or patch it under deploy/patches/.
# To be loaded by whoever administers Vault:
#   vault policy write orders-staging deploy/staging/vault-policy.hcl
#   vault write auth/kubernetes/role/orders-staging @deploy/staging/vault-role.json

path "secret/data/staging/shop/orders/orders-db" {
  capabilities = ["read"]
}

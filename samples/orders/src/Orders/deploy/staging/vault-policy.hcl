# Generated from platform.yaml by PlatformSdk; change it there, or patch it under deploy/patches/.
# A Vault administrator loads it with:
#   vault policy write orders-staging deploy/staging/vault-policy.hcl
#   vault write auth/kubernetes/role/orders-staging @deploy/staging/vault-role.json

path "secret/data/staging/shop/orders/orders-db" {
  capabilities = ["read"]
}

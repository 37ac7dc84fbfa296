# Generated from platform.yaml by PlatformSdk; change it there, or patch it under deploy/patches/.
# A Vault administrator loads it with:
#   vault policy write orders-dev deploy/dev/vault-policy.hcl
#   vault write auth/kubernetes/role/orders-dev @deploy/dev/vault-role.json

path "secret/data/dev/shop/orders/orders-db" {
  capabilities = ["read"]
}

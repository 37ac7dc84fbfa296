# Generated from platform.yaml by PlatformSdk; change it there, or patch it under deploy/patches/.
# A Vault administrator loads it with:
#   vault policy write orders-production deploy/production/vault-policy.hcl
#   vault write auth/kubernetes/role/orders-production @deploy/production/vault-role.json

path "secret/data/production/shop/orders/orders-db" {
  capabilities = ["read"]
}

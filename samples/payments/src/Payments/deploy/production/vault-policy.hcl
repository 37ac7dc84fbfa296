# Generated from platform.yaml by PlatformSdk; change it there, or patch it under deploy/patches/.
# A Vault administrator loads it with:
#   vault policy write payments-production deploy/production/vault-policy.hcl
#   vault write auth/kubernetes/role/payments-production @deploy/production/vault-role.json

path "secret/data/production/shop/payments/card-key" {
  capabilities = ["read"]
}

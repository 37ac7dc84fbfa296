# Generated from platform.yaml by PlatformSdk; change it there, or patch it under deploy/patches/.
# A Vault administrator loads it with:
#   vault policy write payments-dev deploy/dev/vault-policy.hcl
#   vault write auth/kubernetes/role/payments-dev @deploy/dev/vault-role.json

path "secret/data/dev/shop/payments/card-key" {
  capabilities = ["read"]
}

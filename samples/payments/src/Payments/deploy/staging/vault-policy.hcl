# Generated from platform.yaml by PlatformSdk; change it there, or patch it under deploy/patches/.
# A Vault administrator loads it with:
#   vault policy write payments-staging deploy/staging/vault-policy.hcl
#   vault write auth/kubernetes/role/payments-staging @deploy/staging/vault-role.json

path "secret/data/staging/shop/payments/card-key" {
  capabilities = ["read"]
}

pub(super) mod invalid_gateway;
pub(super) mod invalid_provider;
pub(super) mod provider_address_free;
pub(super) mod provider_auth_conflict;
pub(super) mod reserved_provider;
pub(super) mod secret_in_policy;
pub(super) mod unknown_provider;

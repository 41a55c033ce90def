//! The model providers: which the client has, what may be said of each, and which are not to be found.

use super::Client;
use super::gateway::{self, GatewayRefusal};
use crate::release::{Era, Release, Releases};
use crate::schema::{At, View, is_vendor_catalog};
use crate::syntax::Value;

/// The table that describes providers.
const PROVIDERS: &str = "model_providers";

/// The key that selects a provider, and the provider of OpenAI.
pub(super) const SELECTED: &str = "model_provider";
pub(super) const OPENAI: &str = "openai";

/// Keys of a provider that several facts are about.
const NAME: &str = "name";
const AUTH: &str = "auth";
const AWS: &str = "aws";
const ENV_KEY: &str = "env_key";
const BEARER_TOKEN: &str = "experimental_bearer_token";
const OPENAI_AUTH: &str = "requires_openai_auth";
const HTTP_HEADERS: &str = "http_headers";
const CATALOG: &str = "model_catalog_url";
const CREDENTIAL_FILE: &str = "credential_file";
pub(super) const BASE_URL: &str = "base_url";

/// A provider that the client has.
pub(crate) struct BuiltIn {
    pub(crate) id: &'static str,
    /// The releases that have it, if not all do.
    since: Option<Era>,
    /// The keys that a policy may set; `None` where it may not describe the provider at all.
    settable: Option<&'static [&'static str]>,
    /// The releases that let a policy set them, if not all do: none may be set elsewhere.
    settable_since: Option<Era>,
    /// Whether it signs in with an account of AWS.
    is_of_aws: bool,
    /// The catalog of the vendor's own provider must lie at one of the vendor's hosts.
    is_of_vendor: bool,
    /// A file that must be named by an absolute path.
    file: Option<&'static str>,
}

impl BuiltIn {
    const fn of(id: &'static str, settable: Option<&'static [&'static str]>) -> Self {
        Self { id, since: None, settable, settable_since: None, is_of_aws: false, is_of_vendor: false, file: None }
    }

    /// The releases that have it.
    fn clients(&self) -> Releases {
        self.since.map_or(Releases::all(), Era::releases)
    }
}

const OF_AWS: &[&str] = &[BASE_URL, AUTH, HTTP_HEADERS, AWS];

/// The built-in providers. That they are there is shown by the cases `provider-selected-openai`, `-ollama`, `-lmstudio`, `-gcp`,
/// `-amazon-bedrock` and `-amazon-bedrock-runtime`; letter case counts, and old names are unknown (`provider-selected-upper-case`,
/// `provider-selected-old-name`). What may be set of them: cases `provider-reserved-*`, `provider-openai-catalog-allowed`,
/// `provider-amazon-bedrock-*` and `gcp-*`.
const BUILT_IN: &[BuiltIn] = &[
    BuiltIn {
        is_of_vendor: true,
        settable_since: Some(Era::from(Release::new(0, 169, 0))),
        ..BuiltIn::of(OPENAI, Some(&[CATALOG]))
    },
    BuiltIn::of("ollama", None),
    BuiltIn::of("lmstudio", None),
    BuiltIn { is_of_aws: true, ..BuiltIn::of("amazon-bedrock", Some(OF_AWS)) },
    BuiltIn { is_of_aws: true, ..BuiltIn::of("amazon-bedrock-runtime", Some(OF_AWS)) },
    BuiltIn {
        since: Some(Era::from(Release::new(0, 165, 0))),
        file: Some(CREDENTIAL_FILE),
        ..BuiltIn::of("gcp", Some(&[BASE_URL, AUTH, HTTP_HEADERS, "project_id", "location", CREDENTIAL_FILE]))
    },
];

/// The ids of the providers that the client has.
pub(crate) fn built_in<'s>() -> impl Iterator<Item = &'s str> {
    BUILT_IN.iter().map(|provider| provider.id)
}

/// The providers that a policy describes, and what the client has against them.
pub(crate) struct Providers<'d> {
    pub(crate) described: Vec<Provider<'d>>,
    /// The key that selects one.
    selected: Option<At<'d>>,
    refusals: Vec<(ProviderRefusal<'d>, Releases)>,
}

/// A provider that a policy describes.
pub(crate) struct Provider<'d> {
    /// Its table, whose name is its id.
    pub(crate) at: At<'d>,
    keys: Option<View<'d>>,
    built_in: Option<&'static BuiltIn>,
}

/// What stops the client.
pub(crate) enum ProviderRefusal<'d> {
    Reserved(Reserved<'d>),
    Invalid(Invalid<'d>),
    Conflict(Conflict<'d>),
    Gateway(GatewayRefusal<'d>),
    Unknown(Unknown<'d>),
}

/// What is said of a built-in provider and may not be.
pub(crate) enum Reserved<'d> {
    /// It may not be described at all.
    Whole { id: &'static str, provider: At<'d> },
    /// This key may not be set; those may.
    Key { id: &'static str, key: &'static str, at: At<'d>, settable: &'static [&'static str] },
}

/// What makes a provider unusable.
pub(crate) enum Invalid<'d> {
    NoName(At<'d>),
    BlankName {
        provider: At<'d>,
        name: At<'d>,
    },
    /// The catalog of the vendor's own provider lies elsewhere.
    ForeignCatalog(At<'d>),
    /// The client does not resolve this path.
    RelativePath(At<'d>, &'d str),
    /// A profile of AWS, and a command that yields its credentials.
    TwoCredentials {
        profile: At<'d>,
        export: At<'d>,
    },
}

/// Two ways to prove who is asking.
pub(crate) enum Conflict<'d> {
    /// The key cannot stand beside the other one.
    Beside { key: &'static str, at: At<'d>, other_key: &'static str, other: At<'d> },
    /// An account of AWS for a provider that takes none.
    ForeignAws(At<'d>),
}

/// A provider that is selected and that there is not.
pub(crate) struct Unknown<'d> {
    pub(crate) at: At<'d>,
    pub(crate) id: &'d str,
}

/// The faults that stop the client, and the releases that they stop.
pub(crate) fn refusals<'s, 'd>(client: &'s Client<'d>) -> &'s [(ProviderRefusal<'d>, Releases)] {
    &client.providers().refusals
}

impl<'d> Providers<'d> {
    pub(super) fn of(policy: &View<'d>) -> Self {
        let described: Vec<_> = policy.map(PROVIDERS).into_iter().map(Provider::of).collect();
        let selected = policy.get(SELECTED).cloned();
        let mut providers = Self { described, selected, refusals: Vec::new() };
        providers.refusals = providers.judge();
        providers
    }

    fn judge(&self) -> Vec<(ProviderRefusal<'d>, Releases)> {
        let (mut found, all) = (Vec::new(), Releases::all());
        for provider in &self.described {
            let Some(keys) = &provider.keys else { continue };
            found.extend(
                provider.reserved(keys).into_iter().map(|(why, clients)| (ProviderRefusal::Reserved(why), clients)),
            );
            found.extend(
                provider.invalid(keys).into_iter().map(|(why, clients)| (ProviderRefusal::Invalid(why), clients)),
            );
            found.extend(provider.conflicts(keys).into_iter().map(|why| (ProviderRefusal::Conflict(why), all)));
            found.extend(
                gateway::refusals(keys).into_iter().map(|(why, clients)| (ProviderRefusal::Gateway(why), clients)),
            );
        }
        found.extend(self.unknown().map(|(unknown, clients)| (ProviderRefusal::Unknown(unknown), clients)));
        found
    }

    /// The selected provider, if it is neither built in nor described, and the releases for which it is not: cases `provider-selected-missing`,
    /// `provider-selected-defined` and `provider-selected-gcp`. One in a person's own configuration would do, too, as was asked live, so that the
    /// same policy starts for that person alone.
    fn unknown(&self) -> Option<(Unknown<'d>, Releases)> {
        let at = self.selected.clone()?;
        let id = at.node.as_text()?;
        if self.described.iter().any(|provider| provider.at.name() == id) {
            return None;
        }
        let having = BUILT_IN.iter().find(|own| own.id == id).map_or(Releases::none(), BuiltIn::clients);
        let without = Releases::all().without(having);
        (!without.is_empty()).then_some((Unknown { at, id }, without))
    }
}

impl<'d> Provider<'d> {
    fn of(at: At<'d>) -> Self {
        let built_in = BUILT_IN.iter().find(|provider| provider.id == at.name());
        Self { keys: at.view(), at, built_in }
    }

    /// The keys that a built-in provider may not have, and the releases that refuse it. What the client assumes anyway may be said: cases
    /// `provider-openai-defaults-spelt-out` and `gcp-empty-name`. Where nothing may be set, there may be no table at all:
    /// `provider-reserved-openai-empty`.
    fn reserved(&self, keys: &View<'d>) -> Vec<(Reserved<'d>, Releases)> {
        let Some(own) = self.built_in else { return Vec::new() };
        let (id, clients) = (own.id, own.clients());
        let settable_in = own.settable_since.map_or(clients, Era::releases);
        let whole = |clients| (Reserved::Whole { id, provider: self.at.clone() }, clients);
        let Some(settable) = own.settable else { return vec![whole(clients)] };
        let set = set_keys(keys).filter(|(key, _)| !settable.contains(key));
        let key = |(key, at): (_, &At<'d>)| (Reserved::Key { id, key, at: at.clone(), settable }, settable_in);
        let before = clients.without(settable_in);
        set.map(key).chain((!before.is_empty()).then(|| whole(before))).collect()
    }

    fn invalid(&self, keys: &View<'d>) -> Vec<(Invalid<'d>, Releases)> {
        let all = Releases::all();
        let built_in_for = self.built_in.map_or(Releases::none(), BuiltIn::clients);
        let custom_for = all.without(built_in_for);
        let mut found = Vec::new();
        if !custom_for.is_empty() {
            found.extend(self.unnamed(keys).map(|why| (why, custom_for)));
        }
        // Cases `provider-openai-catalog-*`.
        let catalog = keys.get(CATALOG).filter(|_| self.built_in.is_some_and(|own| own.is_of_vendor));
        if let Some(url) = catalog.filter(|url| !url.node.as_text().is_none_or(is_vendor_catalog)) {
            found.push((Invalid::ForeignCatalog(url.clone()), built_in_for));
        }
        // Cases `gcp-relative-credentials` and `gcp-home-credentials`; of other providers it does not count: `custom-relative-credentials`.
        let file = self.built_in.and_then(|own| own.file).and_then(|key| keys.get(key));
        found.extend(file.and_then(relative).map(|why| (why, built_in_for)));
        found.extend(self.working_folder(keys).as_ref().and_then(relative).map(|why| (why, all)));
        // Case `bedrock-export-and-profile`.
        if let Some(aws) = keys.view(AWS)
            && let (Some(profile), Some(export)) = (aws.get("profile"), aws.get("credential_export"))
        {
            found.push((Invalid::TwoCredentials { profile: profile.clone(), export: export.clone() }, all));
        }
        found
    }

    /// That it has no name: cases `provider-no-name`, `provider-blank-name` and `provider-ideographic-blank-name`.
    fn unnamed(&self, keys: &View<'d>) -> Option<Invalid<'d>> {
        let Some(name) = keys.get(NAME) else { return Some(Invalid::NoName(self.at.clone())) };
        let is_blank = name.node.as_text().is_some_and(|text| text.trim().is_empty());
        is_blank.then(|| Invalid::BlankName { provider: self.at.clone(), name: name.clone() })
    }

    /// The folder in which a command for tokens runs, where the client does not resolve it: it does only where all tables on the way to it are
    /// written as tables. Cases `provider-auth-relative-cwd`, `provider-auth-positional-relative-cwd` and `provider-auth-positional-home-cwd`.
    fn working_folder(&self, keys: &View<'d>) -> Option<At<'d>> {
        let auth = keys.get(AUTH)?;
        let is_resolved = [&self.at, auth].iter().all(|at| matches!(at.node.value, Value::Table(_)));
        auth.view().and_then(|auth| auth.get("cwd").cloned()).filter(|_| !is_resolved)
    }

    /// Cases `provider-auth-and-env-key`, `-bearer` and `-openai-auth`, and `provider-auth-and-openai-auth-off`; `provider-aws-on-custom` and
    /// `gcp-aws`; `provider-amazon-bedrock-auth-and-aws`. A key from the environment may stand beside a token: `provider-env-key-and-bearer`.
    fn conflicts(&self, keys: &View<'d>) -> Vec<Conflict<'d>> {
        let beside = |key: &'static str, at: &At<'d>, other_key: &'static str, other: &At<'d>| Conflict::Beside {
            key,
            at: at.clone(),
            other_key,
            other: other.clone(),
        };
        let mut found = Vec::new();
        if let Some(auth) = keys.get(AUTH) {
            let others = [ENV_KEY, BEARER_TOKEN, OPENAI_AUTH].into_iter();
            found.extend(others.filter_map(|key| Some(beside(key, given(keys, key)?, AUTH, auth))));
        }
        if let Some(aws) = keys.get(AWS) {
            if !self.built_in.is_some_and(|own| own.is_of_aws) {
                found.push(Conflict::ForeignAws(aws.clone()));
            }
            let others = [AUTH, ENV_KEY, BEARER_TOKEN].into_iter();
            found.extend(others.filter_map(|key| Some(beside(key, keys.get(key)?, AWS, aws))));
        }
        found
    }
}

/// The keys that take the `Authorization` header for themselves, as far as a provider has them: cases `gateway-and-env-key`,
/// `gateway-and-bearer`, `gateway-and-auth` and `gateway-and-openai-auth`.
pub(super) fn authorizing<'v, 'd>(keys: &'v View<'d>) -> impl Iterator<Item = (&'static str, &'v At<'d>)> {
    [ENV_KEY, BEARER_TOKEN, AUTH, OPENAI_AUTH].into_iter().filter_map(|key| Some((key, given(keys, key)?)))
}

/// The headers that a provider sets.
pub(super) fn headers<'d>(keys: &View<'d>) -> impl Iterator<Item = At<'d>> {
    [HTTP_HEADERS, "env_http_headers"].into_iter().flat_map(|key| keys.map(key))
}

/// The address of the catalog of a provider's models.
pub(super) fn catalog<'v, 'd>(keys: &'v View<'d>) -> Option<&'v At<'d>> {
    keys.get(CATALOG)
}

/// The key, unless it is a switch that is off: case `provider-auth-and-openai-auth-off`.
fn given<'v, 'd>(keys: &'v View<'d>, key: &str) -> Option<&'v At<'d>> {
    keys.get(key).filter(|at| at.node.as_bool() != Some(false))
}

fn relative<'d>(at: &At<'d>) -> Option<Invalid<'d>> {
    let path = at.node.as_text().filter(|path| !path.starts_with('/'))?;
    Some(Invalid::RelativePath(at.clone(), path))
}

/// The keys that differ from what the client assumes.
fn set_keys<'v, 'd>(keys: &'v View<'d>) -> impl Iterator<Item = (&'static str, &'v At<'d>)> {
    keys.given().filter(|(key, at)| {
        let default = keys.table.field(key).and_then(|field| field.default);
        match (*key, default) {
            (NAME | "wire_api", Some(default)) => at.node.as_text() != Some(default),
            (key, Some("false")) if key.starts_with("supports_") || key == OPENAI_AUTH => {
                at.node.as_bool() != Some(false)
            }
            _ => true,
        }
    })
}

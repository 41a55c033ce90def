//! The features that a policy switches. This module decides which of several names of one feature applies, and which
//! switches stop the client or have no effect.

use std::collections::HashMap;

use super::{Client, fate};
use crate::release::{Release, Releases};
use crate::report::Fate;
use crate::schema::{self, At, Feature, Knowledge, Stage, View};

/// The feature without which no hooks run.
pub(crate) const HOOKS: &str = "hooks";

/// The network proxy.
pub(crate) const NETWORK_PROXY: &str = "network_proxy";

/// Masking of credentials, without which nothing can sign requests for a person.
pub(crate) const CREDENTIAL_MASKING: &str = "credential_masking";

/// The tool with which the model runs commands.
pub(crate) const SHELL: &str = "shell_tool";

/// The sandbox that the client used before.
pub(crate) const OLD_SANDBOX: &str = "use_legacy_landlock";

/// The automatic review of approval requests.
pub(crate) const AUTOMATIC_REVIEW: &str = "guardian_approval";

/// What the client remembers from one session to the next.
pub(crate) const MEMORIES: &str = "memories";

/// Two features of which one switches the other on.
const CODE_MODE: &str = "code_mode";
const CODE_MODE_ONLY: &str = "code_mode_only";

/// The table of features.
pub(super) const FEATURES: &str = "features";

/// The feature that needs a budget, which no policy can give.
const BUDGET: &str = "rollout_budget";

/// Old switches of the web search. From a policy they restrict nothing when they are off: people still choose the mode that they like. Seen live on
/// 0.169.0 and 0.171.0.
const OLD_WEB_SEARCH: &[&str] = &["web_search_request", "web_search_cached"];

/// Whether a switch is off and still restricts nothing.
pub(crate) fn restricts_nothing(switch: &At<'_>) -> bool {
    let current = schema::feature(switch.name()).and_then(|feature| feature.alias_of).unwrap_or(switch.name());
    switch.node.as_bool() == Some(false) && OLD_WEB_SEARCH.contains(&current)
}

/// What the policy says of a feature, by its current name; such a switch counts for everybody, as the cases `aws-with-proxy-feature` and
/// `aws-with-proxy-on-and-masking` show.
pub(crate) fn switch(client: &Client<'_>, feature: &str) -> Option<bool> {
    client.features().counting(feature).and_then(|at| at.node.as_bool())
}

/// The releases that refuse a name that they do not know as a feature, the first and the one after the last; others ignore it.
/// `features list` under such a policy told it of all measured releases.
const UNKNOWN_IS_REFUSED: (Release, Release) = (Release::new(0, 114, 0), Release::new(0, 124, 0));

fn refusing_unknown_names() -> Releases {
    let (first, end) = UNKNOWN_IS_REFUSED;
    Releases::from(first).and(Releases::before(end))
}

/// The reaction of each release to a feature of this name. To a name that none knows, no release is newer than another: all ignore it like the
/// newest, or refuse it.
pub(super) fn knowledge(name: &str) -> Knowledge {
    let nothing = Releases::none();
    let named = Knowledge { known: Releases::all(), ignored: nothing, refused: nothing, unmeasured: nothing };
    let knowledge = match schema::word_knowledge(&format!("{FEATURES}.{}", schema::FEATURE), name) {
        Some(knowledge) => knowledge,
        None => Knowledge {
            refused: refusing_unknown_names(),
            known: Releases::all().without(refusing_unknown_names()),
            ..named
        },
    };
    let refused = knowledge.refused.or(knowledge.ignored.and(refusing_unknown_names()));
    let ignored = knowledge.ignored.without(refused);
    // An old name, which no client lists: the cases `features-old-name-*`.
    let is_old = schema::feature(name).is_some_and(|feature| feature.alias_of.is_some());
    let known = if is_old { knowledge.known.or(ignored) } else { knowledge.known };
    Knowledge { known, refused, ignored: ignored.without(known), ..knowledge }
}

/// The releases that do not know a feature of this name, which the newest does not know.
pub(crate) fn without_feature(name: &str) -> Releases {
    let known = schema::word_knowledge(&format!("{FEATURES}.{}", schema::FEATURE), name);
    known
        .map_or(Releases::all(), |knowledge| Releases::all().without(knowledge.known))
        .without(refusing_unknown_names())
}

/// The switches of a policy.
pub(crate) struct Features<'d> {
    switches: Vec<Switch<'d>>,
    /// For each feature, by its current name, the number of the switch that counts.
    counting: HashMap<&'d str, usize>,
}

/// One line about a feature.
pub(crate) struct Switch<'d> {
    pub(crate) at: At<'d>,
    known: Option<&'static Feature>,
}

/// A switch that the client drops because another one counts.
pub(crate) struct Overridden<'s, 'd> {
    pub(crate) at: &'s At<'d>,
    /// The one that counts.
    pub(crate) by: &'s At<'d>,
    /// The current name of the feature.
    pub(crate) current: &'d str,
}

impl Overridden<'_, '_> {
    /// What becomes of it.
    pub(crate) fn fate(&self) -> Fate {
        fate::overruled(self.at.path())
    }
}

/// A switch under an old name.
pub(crate) struct Renamed<'s, 'd> {
    pub(crate) at: &'s At<'d>,
    pub(crate) now: &'static str,
    /// The switch under the current name, if it is there: it says the same.
    pub(crate) beside: Option<&'s At<'d>>,
}

/// What stops the client.
pub(crate) enum FeatureRefusal<'d> {
    /// `code_mode` is off, and `code_mode_only` on.
    CodeModeOff { mode: At<'d>, only: At<'d> },
    /// `rollout_budget` is on.
    NoBudget(At<'d>),
}

impl FeatureRefusal<'_> {
    /// The releases that it stops: those that know the features.
    pub(crate) fn clients(&self) -> Releases {
        match self {
            Self::CodeModeOff { .. } => knowledge(CODE_MODE).known.and(knowledge(CODE_MODE_ONLY).known),
            Self::NoBudget(_) => knowledge(BUDGET).known,
        }
    }
}

/// What stops the client: cases `features-code-mode-only-on-code-mode-off` and `features-rollout-budget-on`. Either switch alone loads:
/// `features-code-mode-only-alone`, `features-code-mode-off-alone` and `features-rollout-budget-off`.
pub(crate) fn refusals<'d>(client: &Client<'d>) -> Vec<FeatureRefusal<'d>> {
    let features = client.features();
    let is = |name: &str, value: bool| features.counting(name).filter(|at| at.node.as_bool() == Some(value)).cloned();
    let mut found = Vec::new();
    if let (Some(only), Some(mode)) = (is(CODE_MODE_ONLY, true), is(CODE_MODE, false)) {
        found.push(FeatureRefusal::CodeModeOff { mode, only });
    }
    found.extend(is(BUDGET, true).map(FeatureRefusal::NoBudget));
    found
}

/// Whether the client refuses `at` as the switch of the feature `name`, whatever else is set: see [`refusals`].
pub(crate) fn needs_budget(name: &str, at: &At<'_>) -> bool {
    name == BUDGET && at.node.as_bool() == Some(true)
}

impl<'d> Features<'d> {
    /// Of several names of one feature the last in alphabetical order counts, current or not. Asked live, with `hooks` over `codex_hooks`,
    /// `multi_agent` over `collab`, and `connectors` over `apps`; that such policies load is shown by the cases
    /// `features-old-and-current-name-disagree` and `features-old-name-later-in-alphabet`.
    pub(super) fn of(policy: &View<'d>) -> Self {
        let switch = |at: At<'d>| Switch { known: schema::feature(at.name()), at };
        let switches: Vec<Switch<'d>> = policy.map("features").into_iter().map(switch).collect();
        let mut counting: HashMap<&str, usize> = HashMap::with_capacity(switches.len());
        for (number, switch) in switches.iter().enumerate() {
            let last = counting.entry(switch.current()).or_insert(number);
            if switches.get(*last).is_some_and(|last| switch.at.name() > last.at.name()) {
                *last = number;
            }
        }
        Self { switches, counting }
    }

    /// The switch that decides about the feature of this current name.
    pub(crate) fn counting(&self, current: &str) -> Option<&At<'d>> {
        self.counting.get(current).and_then(|number| self.switches.get(*number)).map(|switch| &switch.at)
    }

    /// The switches that do not count, where the one that does says otherwise.
    pub(crate) fn overridden(&self) -> impl Iterator<Item = Overridden<'_, 'd>> {
        self.switches.iter().filter_map(|switch| {
            let (at, current) = (&switch.at, switch.current());
            let by = self.counting(current)?;
            (by.name() != at.name() && by.node.as_bool() != at.node.as_bool()).then_some(Overridden { at, by, current })
        })
    }

    /// The names that the client does not know and drops: case `features-unknown-name`; letter case counts, as `features-wrong-case` shows.
    pub(crate) fn unknown(&self) -> impl Iterator<Item = &At<'d>> {
        self.switches.iter().filter(|switch| switch.known.is_none()).map(|switch| &switch.at)
    }

    /// The switches of features that are gone: case `features-removed-name`.
    pub(crate) fn removed(&self) -> impl Iterator<Item = &At<'d>> {
        let is_removed = |switch: &&Switch<'d>| switch.known.is_some_and(|known| known.stage == Stage::Removed);
        self.switches.iter().filter(is_removed).map(|switch| &switch.at)
    }

    /// The switches under old names of features that are still there, unless one under the current name says otherwise.
    pub(crate) fn renamed(&self) -> impl Iterator<Item = Renamed<'_, 'd>> {
        self.switches.iter().filter_map(|switch| {
            let (at, known) = (&switch.at, switch.known.filter(|known| known.stage != Stage::Removed)?);
            let now = known.alias_of?;
            let beside = self.switches.iter().map(|other| &other.at).find(|other| other.name() == now);
            let agrees = beside.is_none_or(|other| other.node.as_bool() == at.node.as_bool());
            agrees.then_some(Renamed { at, now, beside })
        })
    }
}

impl<'d> Switch<'d> {
    /// The current name of its feature.
    fn current(&self) -> &'d str {
        self.known.and_then(|known| known.alias_of).unwrap_or(self.at.name())
    }
}

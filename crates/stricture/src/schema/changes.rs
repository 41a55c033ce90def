//! The stable form `stricture/clients/1`: the measured client releases, and what changed in each.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning.

use serde::Serialize;

use super::features::FEATURE;
use super::{Knowledge, Since, generated};
use crate::release::{Release, Releases};

/// The measured client releases, and what each of them knows.
///
/// ```
/// use stricture::schema::ClientsAnswer;
///
/// let answer = ClientsAnswer::new();
/// let newest = answer.releases.last().unwrap();
/// assert_eq!(newest.client, stricture::Release::newest().to_string());
/// let key = answer.keys.iter().find(|key| key.key == "allow_login_shell").unwrap();
/// assert_eq!((key.known.since.as_deref(), key.known.before), (Some("0.147.0"), Some("ignored")));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ClientsAnswer {
    /// Always `stricture/clients/1`.
    pub schema: &'static str,
    /// The releases, the oldest first, with what changed in each since the release before it in this list.
    pub releases: Vec<ReleaseChanges>,
    /// The keys, by path. Older keys that the newest release does not know are among them.
    pub keys: Vec<KnownKey>,
    /// The words that are values of keys, by the path of the key.
    pub words: Vec<KnownWord>,
    /// The features, by name.
    pub features: Vec<KnownFeature>,
}

/// The changes in a release. The lists of the oldest release are empty: no older one was measured.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct ReleaseChanges {
    /// The release.
    pub client: String,
    /// Keys, words and features that the release before does not know.
    pub new: Changes,
    /// Keys, words and features that the release before knows, and this one does not know.
    pub gone: Changes,
}

/// Keys, words and features.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct Changes {
    /// The paths of the keys.
    pub keys: Vec<&'static str>,
    /// The words, each with the path of its key.
    pub words: Vec<ChangedWord>,
    /// The names of the features.
    pub features: Vec<&'static str>,
}

/// A word, with its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ChangedWord {
    /// The path of the key.
    pub key: &'static str,
    /// The word, or the name of a form of the value.
    pub word: &'static str,
}

/// A key, and the releases that know it.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct KnownKey {
    /// The path of the key.
    pub key: &'static str,
    /// The releases that know it.
    #[serde(flatten)]
    pub known: KnownSince,
}

/// A word as the value of a key, and the releases that know it.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct KnownWord {
    /// The word with its key.
    #[serde(flatten)]
    pub word: ChangedWord,
    /// The releases that know it.
    #[serde(flatten)]
    pub known: KnownSince,
}

/// A feature, and the releases that know it.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct KnownFeature {
    /// The name of the feature.
    pub feature: &'static str,
    /// The releases that know it.
    #[serde(flatten)]
    pub known: KnownSince,
}

/// The releases that know something.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct KnownSince {
    /// The oldest measured release that knows it; null if none does.
    pub since: Option<String>,
    /// The newest measured release that knows it; null if the newest release does.
    pub until: Option<String>,
    /// The reaction of the releases before `since`: `ignored` or `refused`; null if the oldest knows it, or if nobody measured it.
    pub before: Option<&'static str>,
    /// The reaction of the releases after `until`: `ignored` or `refused`; null if there are none, or if nobody measured it.
    pub after: Option<&'static str>,
    /// Whether every measured release was asked.
    pub measured: bool,
    #[serde(skip)]
    releases: Releases,
}

/// A word with what each release does with it.
fn words_knowledge(entries: &[(&'static str, Since)]) -> Option<(&'static str, Knowledge)> {
    let (word, _) = entries.first()?;
    Some((word, entries.iter().map(|(_, since)| since.knowledge()).reduce(Knowledge::or)?))
}

impl ClientsAnswer {
    /// Creates the answer from the table of the format.
    #[must_use]
    pub fn new() -> Self {
        let known = generated::KEYS.iter().filter_map(|key| Some((key.path, key.since?)));
        let keys = known.chain(generated::GONE.iter().map(|(key, _, since)| (*key, *since)));
        let keys = keys.map(|(key, since)| KnownKey { key, known: KnownSince::new(since.knowledge()) });
        let mut keys: Vec<KnownKey> = keys.collect();
        keys.sort_by_key(|key| key.key);
        let (mut words, mut features) = (Vec::new(), Vec::new());
        for (key, all) in generated::WORDS_SINCE {
            // A word that went and came back has several entries.
            for (word, knowledge) in all.chunk_by(|(one, _), (other, _)| one == other).filter_map(words_knowledge) {
                let known = KnownSince::new(knowledge);
                if key.rsplit('.').next() == Some(FEATURE) {
                    features.push(KnownFeature { feature: word, known });
                } else {
                    words.push(KnownWord { word: ChangedWord { key, word }, known });
                }
            }
        }
        let mut answer = Self { schema: "stricture/clients/1", releases: Vec::new(), keys, words, features };
        answer.releases = answer.changes();
        answer
    }

    fn changes(&self) -> Vec<ReleaseChanges> {
        let measured = Release::measured();
        let each = measured.iter().enumerate().map(|(at, release)| {
            let client = release.to_string();
            let Some(before) = at.checked_sub(1).and_then(|at| measured.get(at)) else {
                return ReleaseChanges { client, ..ReleaseChanges::default() };
            };
            let (before, now) = (Releases::only(*before), Releases::only(*release));
            ReleaseChanges { client, new: self.that_are_in(now, before), gone: self.that_are_in(before, now) }
        });
        each.collect()
    }

    /// The keys, words and features that one release knows and the other does not.
    fn that_are_in(&self, one: Releases, other: Releases) -> Changes {
        let is = |known: &&KnownSince| !known.releases.and(one).is_empty() && known.releases.and(other).is_empty();
        Changes {
            keys: self.keys.iter().filter(|key| is(&&key.known)).map(|key| key.key).collect(),
            words: self.words.iter().filter(|word| is(&&word.known)).map(|word| word.word).collect(),
            features: self.features.iter().filter(|feature| is(&&feature.known)).map(|one| one.feature).collect(),
        }
    }
}

impl Default for ClientsAnswer {
    fn default() -> Self {
        Self::new()
    }
}

impl KnownSince {
    fn new(knowledge: Knowledge) -> Self {
        let Knowledge { known, ignored, refused, unmeasured } = knowledge;
        let (first, last) = (known.iter().next(), known.last());
        // What the neighbour outside does.
        let reaction = |outside: Releases, nearest: fn(Releases) -> Releases| {
            let nearest = nearest(outside);
            match (ignored.and(nearest).is_empty(), refused.and(nearest).is_empty()) {
                (false, _) => Some("ignored"),
                (_, false) => Some("refused"),
                _ => None,
            }
        };
        let before = first.map_or(Releases::none(), Releases::before).and(ignored.or(refused));
        let after = last.map_or(Releases::none(), |last| Releases::from(last).without(Releases::only(last)));
        let newest = |set: Releases| set.last().map_or(Releases::none(), Releases::only);
        let oldest = |set: Releases| set.iter().next().map_or(Releases::none(), Releases::only);
        Self {
            since: first.map(|release| release.to_string()),
            until: last.filter(|last| *last != Release::newest()).map(|release| release.to_string()),
            before: reaction(before, newest),
            after: reaction(after, oldest),
            measured: unmeasured.is_empty(),
            releases: known,
        }
    }
}

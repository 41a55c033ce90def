//! Releases of the client, and the verdicts of those that do not give the full answers.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::{Answer, Case, Error, client_file};

/// A stable release of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release(pub u16, pub u16, pub u16);

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl FromStr for Release {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "a release is written as three numbers: 0.142.0";
        let mut numbers = text.split('.').map(str::parse);
        match (numbers.next(), numbers.next(), numbers.next(), numbers.next()) {
            (Some(Ok(major)), Some(Ok(minor)), Some(Ok(patch)), None) => {
                let release = Self(major, minor, patch);
                // `+1` and `01` are numbers too.
                if release.to_string() == text { Ok(release) } else { Err(WRONG) }
            }
            _ => Err(WRONG),
        }
    }
}

/// Whether a release starts with a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The client starts.
    Accepted,
    /// The client refuses to start.
    Rejected,
    /// Nobody asked the client.
    Unmeasured,
}

impl Verdict {
    /// All verdicts, in the order of head lines.
    pub(crate) const ALL: [Self; 3] = [Self::Accepted, Self::Rejected, Self::Unmeasured];

    /// Returns the verdict of a client that was asked.
    pub fn of(accepted: bool) -> Self {
        if accepted { Self::Accepted } else { Self::Rejected }
    }

    /// Returns the word of head lines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Unmeasured => "unmeasured",
        }
    }
}

/// The releases whose verdicts a folder of cases records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Releases {
    /// The release that gave the full answers.
    pub first: Release,
    /// The releases of which only verdicts are recorded.
    pub others: BTreeSet<Release>,
}

impl Releases {
    /// Reads the releases of the cases in `folder`.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let first = lines(&client_file(folder))?;
        let [first] = first.as_slice() else {
            return Err(Error::Line(client_file(folder), 1, "one release gives the full answers"));
        };
        Ok(Self { first: *first, others: lines(&others_file(folder))?.into_iter().collect() })
    }

    /// Writes the releases of the cases in `folder`.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        let others: Vec<String> = self.others.iter().map(Release::to_string).collect();
        let others = if others.is_empty() { String::new() } else { others.join("\n") + "\n" };
        let write = |file: PathBuf, text: String| std::fs::write(&file, text).map_err(|error| Error::File(file, error));
        write(client_file(folder), format!("{}\n", self.first))?;
        write(others_file(folder), others)
    }

    /// Returns all recorded releases, oldest first.
    pub fn all(&self) -> BTreeSet<Release> {
        self.others.iter().copied().chain([self.first]).collect()
    }

    /// Returns the verdict of `release` about `case`.
    pub fn verdict(&self, case: &Case, release: Release) -> Verdict {
        let first = case.answer.as_ref().map(|answer| Verdict::of(answer.accepted));
        if release == self.first {
            first.unwrap_or(Verdict::Unmeasured)
        } else if self.others.contains(&release) {
            case.others.get(&release).copied().or(first).unwrap_or(Verdict::Unmeasured)
        } else {
            Verdict::Unmeasured
        }
    }

    /// Records the full answer about `case`. The verdicts of the other releases stay what they are: those of a case without
    /// an answer were not measured.
    pub fn answer(&mut self, case: &mut Case, answer: Answer) {
        let others: Vec<_> = self.others.iter().map(|other| (*other, self.verdict(case, *other))).collect();
        case.answer = Some(answer);
        case.others.remove(&self.first);
        for (release, verdict) in others {
            self.record(case, release, verdict);
        }
    }

    /// Records the verdict of another release about `case`: a verdict equal to the full answer is not written.
    pub fn record(&mut self, case: &mut Case, release: Release, verdict: Verdict) {
        self.others.insert(release);
        if case.answer.as_ref().is_some_and(|answer| Verdict::of(answer.accepted) == verdict) {
            case.others.remove(&release);
        } else {
            case.others.insert(release, verdict);
        }
    }
}

/// The path of the file that names the releases of which only verdicts are recorded.
fn others_file(folder: &Path) -> PathBuf {
    folder.join("other-clients.txt")
}

fn lines(file: &Path) -> Result<Vec<Release>, Error> {
    let text = match std::fs::read_to_string(file) {
        // Before another release is recorded, there is no list of them.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && file.ends_with("other-clients.txt") => {
            String::new()
        }
        read => read.map_err(|error| Error::File(file.to_owned(), error))?,
    };
    let parse = |(at, line): (usize, &str)| line.parse().map_err(|what| Error::Line(file.to_owned(), at + 1, what));
    text.lines().enumerate().map(parse).collect()
}

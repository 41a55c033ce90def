//! What can be seen of a client.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// One thing to look at. An experiment and an answer write it as a word, some with a name after a colon.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub enum Sight {
    /// `command`: what became of the command: `ran`, `failed`, `refused` or `declined`; `none` if the model was not asked.
    Command,
    /// `output:TEXT`: whether the result of the command has this text.
    Output(String),
    /// `asked`: how often the client asked a person.
    Asked,
    /// `reviewed`: how often the client asked the reviewing model.
    Reviewed,
    /// `warned`: whether the client warned the person of something in the configuration.
    Warned,
    /// `file:PATH`: whether there is a file.
    File(String),
    /// `reached`: whether somebody connected to the host on loopback.
    Reached,
    /// `socket`: whether somebody connected to the Unix socket.
    Socket,
    /// `thread:FIELD`: a value of the new thread.
    Thread(String),
    /// `config:PATH`: a value of the settings in force.
    Config(String),
    /// `feature:NAME`: whether a feature is on.
    Feature(String),
    /// `asks-model`: whether a request reached the stand-in for the model.
    AsksModel,
    /// `request:POINTER`: a value in the request to the model.
    Request(String),
    /// `said:TEXT`: whether the request to the model has this text.
    Said(String),
    /// `reviewer-said:TEXT`: whether the request to the reviewing model has this text.
    ReviewerSaid(String),
    /// `tool:NAME`: whether the model gets a tool.
    Tool(String),
    /// `web-access`: whether the web search of the model is live.
    WebAccess,
    /// `header:NAME`: a header of the request to the model; `path` is the path of its address.
    Header(String),
    /// `call:POINTER`: a value of the result of a call; its number is first. `refused` if the call failed.
    Call(String),
    /// `exec`: how `codex exec` ended: `done` or `failed`.
    Exec,
    /// `banner:LINE`: what `codex exec` prints about itself.
    Banner(String),
}

/// Makes a sight of its name.
type Named = fn(String) -> Sight;

/// The words with a name.
const NAMED: [(&str, Named); 12] = [
    ("output", Sight::Output),
    ("file", Sight::File),
    ("thread", Sight::Thread),
    ("config", Sight::Config),
    ("feature", Sight::Feature),
    ("request", Sight::Request),
    ("said", Sight::Said),
    ("reviewer-said", Sight::ReviewerSaid),
    ("tool", Sight::Tool),
    ("header", Sight::Header),
    ("call", Sight::Call),
    ("banner", Sight::Banner),
];

/// The words without a name.
const PLAIN: [(&str, Sight); 9] = [
    ("command", Sight::Command),
    ("asked", Sight::Asked),
    ("reviewed", Sight::Reviewed),
    ("warned", Sight::Warned),
    ("reached", Sight::Reached),
    ("socket", Sight::Socket),
    ("asks-model", Sight::AsksModel),
    ("web-access", Sight::WebAccess),
    ("exec", Sight::Exec),
];

impl FromStr for Sight {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some((_, sight)) = PLAIN.iter().find(|(word, _)| *word == text) {
            return Ok(sight.clone());
        }
        let named = text.split_once(':').and_then(|(word, name)| {
            let (_, sight) = NAMED.iter().find(|(known, _)| *known == word)?;
            (!name.is_empty()).then(|| sight(name.to_owned()))
        });
        named.ok_or_else(|| format!("nothing can be seen under the name {text}"))
    }
}

impl TryFrom<String> for Sight {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl fmt::Display for Sight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((word, _)) = PLAIN.iter().find(|(_, sight)| sight == self) {
            return f.write_str(word);
        }
        let (word, name) = match self {
            Self::Output(name) => ("output", name),
            Self::File(name) => ("file", name),
            Self::Thread(name) => ("thread", name),
            Self::Config(name) => ("config", name),
            Self::Feature(name) => ("feature", name),
            Self::Request(name) => ("request", name),
            Self::Said(name) => ("said", name),
            Self::ReviewerSaid(name) => ("reviewer-said", name),
            Self::Tool(name) => ("tool", name),
            Self::Header(name) => ("header", name),
            Self::Call(name) => ("call", name),
            Self::Banner(name) => ("banner", name),
            _ => return Err(fmt::Error),
        };
        write!(f, "{word}:{name}")
    }
}

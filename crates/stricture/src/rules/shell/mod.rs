//! The client's view of a script: a list of commands, or one opaque text.
//!
//! An agent gives a script to a shell, as in `bash -lc "git add . && git push"`. If the script is *plain*, the client
//! applies the rules to each of its commands and to nothing else. If it is *opaque*, the client applies them to three
//! words: `bash`, `-lc` and the whole script. The client's grammar of scripts decides which it is, not the behaviour of a
//! shell. [`Splitter`] gives the client's answer. It needs one pass, no recursion and memory proportional to the length
//! of the script.
//!
//! ```
//! use stricture::rules::shell::Splitter;
//!
//! let mut splitter = Splitter::new();
//! let plain = splitter.split("git add 'a b' && git pu\"sh\"")?;
//! let commands: Vec<Vec<&str>> = plain.commands().map(|command| command.words().collect()).collect();
//! assert_eq!(commands, [vec!["git", "add", "a b"], vec!["git", "push"]]);
//! # Ok::<(), stricture::rules::shell::OpaqueScript>(())
//! ```

mod glance;
mod join;
mod letters;
mod pieces;
mod program;
mod readings;
mod reason;
mod scan;
mod text;
mod token;

pub use join::join;
pub use reason::{OpaqueReason, OpaqueScript};

use self::readings::Room;
use crate::Span;

/// The splitter of scripts. It keeps its buffers from one script to the next.
#[derive(Clone, Debug, Default)]
pub struct Splitter {
    found: Found,
    room: Room,
}

/// The words of a script that is being split.
#[derive(Clone, Debug, Default)]
struct Found {
    commands: Vec<Part>,
    words: Vec<Word>,
    /// The words that are joined of several pieces, one after the other.
    joined: String,
    /// Whether any word has been in the hands of the client's scanner, and not of its lexer alone.
    scanned: bool,
}

/// How much has been found.
#[derive(Clone, Copy, Debug, Default)]
struct Extent {
    commands: usize,
    words: usize,
    joined: usize,
    scanned: bool,
}

impl Found {
    fn extent(&self) -> Extent {
        Extent {
            commands: self.commands.len(),
            words: self.words.len(),
            joined: self.joined.len(),
            scanned: self.scanned,
        }
    }

    /// Forgets what was found since, but not the memory for it.
    fn go_back(&mut self, extent: Extent) {
        self.commands.truncate(extent.commands);
        self.words.truncate(extent.words);
        self.joined.truncate(extent.joined);
        self.scanned = extent.scanned;
    }
}

/// A command: the words from that of the command before on, and where it stands.
#[derive(Clone, Copy, Debug)]
struct Part {
    words: (usize, usize),
    span: Span,
}

/// A word: a piece of the script, or of the joined words.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    joined: bool,
}

impl Splitter {
    /// Creates a splitter without buffers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the commands of a plain script, or the reason why the script is opaque.
    ///
    /// ```
    /// use stricture::rules::shell::{OpaqueReason, Splitter};
    ///
    /// let mut splitter = Splitter::new();
    /// assert_eq!(splitter.split("ls | wc -l").unwrap().len(), 2);
    /// let opaque = splitter.split("git push 2>&1").unwrap_err();
    /// assert_eq!((opaque.reason, opaque.at), (OpaqueReason::Redirection, 10));
    /// ```
    pub fn split<'a>(&'a mut self, script: &'a str) -> Result<PlainScript<'a>, OpaqueScript> {
        self.found.go_back(Extent::default());
        scan::scan(script, &mut self.found, &mut self.room)?;
        Ok(PlainScript { script, found: &self.found })
    }
}

/// The commands of a plain script. There is at least one.
#[derive(Clone, Copy, Debug)]
pub struct PlainScript<'a> {
    script: &'a str,
    found: &'a Found,
}

impl<'a> PlainScript<'a> {
    /// Returns the commands in the order of the script.
    pub fn commands(self) -> impl ExactSizeIterator<Item = PlainCommand<'a>> + Clone {
        self.found.commands.iter().map(move |part| PlainCommand {
            script: self.script,
            joined: &self.found.joined,
            words: self.found.words.get(part.words.0..part.words.1).unwrap_or_default(),
            span: part.span,
        })
    }

    /// Returns the number of commands.
    #[expect(clippy::len_without_is_empty, reason = "a plain script has a command")]
    pub fn len(self) -> usize {
        self.found.commands.len()
    }
}

/// A command of a plain script: a program and its arguments.
#[derive(Clone, Copy, Debug)]
pub struct PlainCommand<'a> {
    script: &'a str,
    joined: &'a str,
    words: &'a [Word],
    span: Span,
}

impl<'a> PlainCommand<'a> {
    /// Returns the number of words, which is at least 1.
    #[expect(clippy::len_without_is_empty, reason = "a command has a program")]
    pub fn len(self) -> usize {
        self.words.len()
    }

    /// Returns a word as the program gets it. The first word is the program.
    pub fn word(self, at: usize) -> Option<&'a str> {
        self.words.get(at).map(|word| self.text(*word))
    }

    /// Returns the words as the program gets them.
    pub fn words(self) -> impl ExactSizeIterator<Item = &'a str> + Clone {
        self.words.iter().map(move |word| self.text(*word))
    }

    /// Returns the place in the script, from the first word to the last, including quotes.
    pub fn span(self) -> Span {
        self.span
    }

    fn text(self, word: Word) -> &'a str {
        let text = if word.joined { self.joined } else { self.script };
        text.get(word.start..word.end).unwrap_or_default()
    }
}

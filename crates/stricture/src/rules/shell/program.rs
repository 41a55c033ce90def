//! The places where a command may begin.

use super::glance::{self, Glance};
use super::pieces::{bare, expansion};
use super::reason::{OpaqueReason, OpaqueScript};
use super::text::Text;
use super::token::{escaped_blank, redirection};

/// What stands before a place where a command may begin.
#[derive(Clone, Copy)]
pub(super) enum Before {
    /// The script's beginning.
    Nothing,
    /// `;` or a line end, behind which the script may end.
    Terminator,
    /// `&&`, `||` or `|`, at this place.
    Connector(usize),
}

/// The bare word that is a program.
#[derive(Clone, Copy)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the scanner has taken it out of the lexer's hands.
    pub(super) scanned: bool,
}

/// The bare word that is the program of the command that begins here; nothing where the script may end and does.
pub(super) fn program(text: Text<'_>, from: usize, before: Before) -> Result<Option<Name>, OpaqueScript> {
    match glance::option(text, from, from, false) {
        Glance::Option { start, end } => {
            return bare(text, start).map(|_| Some(Name { start, end, scanned: true }));
        }
        Glance::Stop => {}
        Glance::On { at } => glance::name(text, at)?,
    }
    let mut at = from;
    let mut escape = None;
    loop {
        match text.byte(at) {
            b'\t'..=b'\r' | b' ' => at += 1,
            b'\\' => {
                escape = Some(at);
                at = escaped_blank(text, at).ok_or(OpaqueScript::new(OpaqueReason::Backslash, at))?;
            }
            _ => break,
        }
    }
    if text.ends(at) {
        return match (escape, before) {
            (Some(escape), _) => Err(OpaqueScript::new(OpaqueReason::Backslash, escape)),
            (None, Before::Nothing) => Err(OpaqueScript::new(OpaqueReason::Empty, 0)),
            (None, Before::Terminator) => Ok(None),
            (None, Before::Connector(connector)) => Err(OpaqueScript::new(OpaqueReason::DanglingConnector, connector)),
        };
    }
    if let Some(reason) = no_word(text, at) {
        return Err(OpaqueScript::new(reason, at));
    }
    let end = bare(text, at)?;
    let word = text.slice(at, end);
    if let Some(reason) = keyword(word) {
        return Err(OpaqueScript::new(reason, at));
    }
    if is_number(word) {
        return Err(OpaqueScript::new(OpaqueReason::NumberProgram, at));
    }
    Ok(Some(Name { start: at, end, scanned: false }))
}

/// What stands here, if no bare word begins here.
fn no_word(text: Text<'_>, at: usize) -> Option<OpaqueReason> {
    Some(match text.byte(at) {
        0 => OpaqueReason::Nul,
        b'"' | b'\'' => OpaqueReason::QuotedProgram,
        b'#' => OpaqueReason::Comment,
        b'$' | b'`' => expansion(text, at),
        b'&' if text.byte(at + 1) == b'>' => OpaqueReason::Redirection,
        b'&' | b';' | b'|' => OpaqueReason::DanglingConnector,
        b'(' | b')' | b'{' => OpaqueReason::Grouping,
        b'<' | b'>' => redirection(text, at),
        b'[' => OpaqueReason::Test,
        b']' => OpaqueReason::Pattern,
        b'}' => OpaqueReason::Brace,
        b'!' if bare(text, at) == Ok(at + 1) => OpaqueReason::Negation,
        _ => return None,
    })
}

/// The words that begin something else than a command.
fn keyword(word: &str) -> Option<OpaqueReason> {
    match word {
        "if" | "for" | "while" | "until" | "case" | "select" | "function" => Some(OpaqueReason::CompoundCommand),
        "declare" | "typeset" | "export" | "readonly" | "local" | "unset" | "unsetenv" => {
            Some(OpaqueReason::Declaration)
        }
        _ => None,
    }
}

fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let digits = digits.strip_prefix("0x").unwrap_or(digits);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

//! Characters that are not the ones that a reader takes them for.

mod look_alikes;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::report::quoted;
use crate::syntax::steers;
use look_alikes::{is_styled, look_alike};

/// How much may stand in a text that is no fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// What programs are called, and what is typed behind them: in ASCII, nearly always.
    OfPrograms,
    /// What people call things, in any language: groups, folders, hosts.
    OfPeople,
}

/// A character that a reader does not see, or takes for another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Misread {
    c: char,
    why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// Nothing is seen of it.
    Unseen,
    /// It looks like this one.
    Alike(char),
    /// It belongs to a letter, or is one, that people type as another character.
    Apart,
}

impl Misread {
    /// The first such character of a text; the others have the same reason most of the time.
    pub(super) fn first(text: &str, names: Names) -> Option<Self> {
        // Nothing else is in nearly all texts; what is blank says so.
        if text.bytes().all(is_plain) || text.trim().is_empty() {
            return None;
        }
        if let Some((_, c, _)) = with_neighbours(text).find(|(before, c, after)| is_unseen(*before, *c, *after)) {
            return Some(Self { c, why: Why::Unseen });
        }
        let reading = Reading::of(text, names);
        if let Some((c, like)) = words(text).find_map(|word| reading.first(word)) {
            return Some(Self { c, why: Why::Alike(like) });
        }
        let composed = composed(text);
        let same = text.chars().zip(composed.chars()).take_while(|(one, other)| one == other).count();
        let apart = text.chars().skip(same).find(|c| !c.is_ascii())?;
        (composed != text).then_some(Self { c: apart, why: Why::Apart })
    }

    /// The text that a reader sees, as people type it.
    pub(super) fn meant(text: &str, names: Names) -> String {
        let seen = with_neighbours(text).filter(|(before, c, after)| !is_unseen(*before, *c, *after));
        let seen = composed(&seen.map(|(_, c, _)| c).collect::<String>());
        let reading = Reading::of(&seen, names);
        let typed = words(&seen).flat_map(|word| {
            let misread = reading.first(word).is_some();
            word.chars().map(move |c| if misread { look_alike(c).unwrap_or(c) } else { c })
        });
        composed(&typed.collect::<String>())
    }

    /// What is wrong with `text`, in one line.
    pub(super) fn message(self, text: &str) -> String {
        format!("{} holds {}: it does not match what people type", quoted(text), self.note())
    }

    /// The character, with what is seen of it.
    pub(super) fn note(self) -> String {
        let code = format!("U+{:04X}", u32::from(self.c));
        match self.why {
            Why::Unseen => format!("{code}, which nobody sees"),
            Why::Alike(' ') => format!("{code}, which looks like a space"),
            Why::Alike(like) => format!("{code}, {} that looks like `{like}`", kind(self.c)),
            Why::Apart if self.c.is_alphanumeric() => format!("{code}, another form of a letter"),
            Why::Apart => format!("{code}, an accent by itself"),
        }
    }
}

/// What of a text decides whether its look-alikes are a fault.
#[derive(Clone, Copy)]
struct Reading {
    names: Names,
    /// Whether it has letters that look like no ASCII ones.
    foreign: bool,
}

impl Reading {
    fn of(text: &str, names: Names) -> Self {
        Self { names, foreign: text.chars().any(is_foreign) }
    }

    /// The first character of a word that passes for an ASCII one. In a word of another script, some letters look like ASCII ones and
    /// others do not; who wants to deceive takes only those that do.
    fn first(self, word: &str) -> Option<(char, char)> {
        if word.chars().any(is_foreign) {
            return None;
        }
        let of_people = self.names == Names::OfPeople;
        let has_plain = word.chars().any(is_latin);
        word.chars().find_map(|c| {
            let like = look_alike(c)?;
            let is_fault = if !c.is_alphanumeric() || is_styled(c) {
                // Dashes and quotes are what people's names hold, and Japanese ones all that is wide.
                !self.foreign && (!of_people || is_styled(c) || matches!(like, ' ' | '.' | '/' | '\\' | '*'))
            } else {
                // Living languages have some of the Latin ones, such as Turkish.
                !of_people || has_plain && !is_latin(c)
            };
            is_fault.then_some((c, like))
        })
    }
}

/// The words of a text, and what stands between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c: char| is_of_word(c) != is_of_word(first)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(word)
    })
}

/// Letters, digits, and the accents that may still join them.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Each character with those beside it.
fn with_neighbours(text: &str) -> impl Iterator<Item = (char, char, char)> {
    let mut before = ' ';
    let mut after = text.chars().skip(1);
    text.chars().map(move |c| {
        let here = (before, c, after.next().unwrap_or(' '));
        before = c;
        here
    })
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r')
}

/// Whether nothing is seen of a character: not where it makes an emblem of its neighbours, or joins letters as some scripts need it.
fn is_unseen(before: char, c: char, after: char) -> bool {
    let is_picture = |c: char| c >= '\u{2190}' && !c.is_alphanumeric();
    let needs_joiners =
        |c: char| matches!(c, '\u{600}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}');
    let belongs = match c {
        '\t' | '\n' | '\r' => true,
        '\u{fe0e}' | '\u{fe0f}' => is_picture(before),
        '\u{200d}' if is_picture(before) => is_picture(after),
        '\u{200c}' | '\u{200d}' => needs_joiners(before),
        _ => false,
    };
    steers(c) && !belongs
}

/// A letter of the script that ASCII has a part of.
fn is_latin(c: char) -> bool {
    c.is_alphabetic() && (c < '\u{250}' || matches!(c, '\u{1e00}'..='\u{1eff}'))
}

/// A letter that no reader takes for one of ASCII's.
fn is_foreign(c: char) -> bool {
    c.is_alphabetic() && !is_latin(c) && look_alike(c).is_none()
}

fn kind(c: char) -> &'static str {
    match c {
        _ if !c.is_alphanumeric() => "a character",
        '\u{ff01}'..='\u{ff5e}' => "a full-width character",
        '\u{1d400}'..='\u{1d7ff}' => "a mathematical character",
        '\u{370}'..='\u{3ff}' => "a Greek letter",
        '\u{400}'..='\u{52f}' => "a Cyrillic letter",
        '\u{530}'..='\u{58f}' => "an Armenian letter",
        '\u{13a0}'..='\u{13ff}' | '\u{ab70}'..='\u{abbf}' => "a Cherokee letter",
        _ => "a letter",
    }
}

/// The text with every letter in one character, where there is one: what keyboards make.
fn composed(text: &str) -> String {
    const { ComposingNormalizerBorrowed::new_nfc() }.normalize_iter(text.chars()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization as _, is_nfc};

    use super::*;
    use Names::{OfPeople, OfPrograms};

    /// The code point that is found, and the text that is meant.
    fn read(text: &str, names: Names) -> Option<(u32, String)> {
        Misread::first(text, names).map(|misread| (u32::from(misread.c), Misread::meant(text, names)))
    }

    #[test]
    fn what_is_not_what_it_looks_like() {
        for (text, code, meant) in [
            ("g\u{456}t", 0x456, "git"),
            ("git\u{200b}", 0x200b, "git"),
            ("\u{ff52}\u{ff4d}", 0xff52, "rm"),
            ("\u{1d42b}\u{1d426}", 0x1d42b, "rm"),
            ("gi\0t", 0, "git"),
            ("\u{feff}git", 0xfeff, "git"),
            ("git\u{e0041}", 0xe0041, "git"),
            ("git\u{fe0f}", 0xfe0f, "git"),
            ("a\u{202e}b", 0x202e, "ab"),
            ("cafe\u{301}", 0x301, "caf\u{e9}"),
            ("\u{212b}ngstrom", 0x212b, "\u{c5}ngstrom"),
            ("/srv/\u{441}onfig", 0x441, "/srv/config"),
            ("admin\u{a0}team", 0xa0, "admin team"),
            ("/etc\u{2215}shadow", 0x2215, "/etc/shadow"),
        ] {
            for names in [OfPrograms, OfPeople] {
                assert_eq!(read(text, names), Some((code, meant.to_owned())), "{text:?} {names:?}");
            }
        }
        for (text, code, meant) in [
            // Whole words, which a group of people may be called.
            ("\u{441}\u{43e}\u{440}\u{443}", 0x441, "copy"),
            ("\u{2013}force", 0x2013, "-force"),
            ("\u{201c}main\u{201d}", 0x201c, "\"main\""),
            ("g\u{131}t", 0x131, "git"),
        ] {
            assert_eq!(read(text, OfPrograms), Some((code, meant.to_owned())), "{text:?}");
            assert_eq!(read(text, OfPeople), None, "{text:?}");
        }
    }

    #[test]
    fn what_people_write_is_no_fault() {
        for text in [
            "",
            "git",
            "a\tb\nc",
            "M\u{fc}ller-Team",
            "caf\u{e9}",
            "\u{8cc7}\u{6599}/\u{ff21}\u{ff22}\u{ff23}",
            "\u{7d4c}\u{7406}\u{ff08}\u{ff11}\u{ff09}",
            "\u{5c71}\u{7530}\u{3000}\u{592a}\u{90ce}",
            "\u{43e}\u{442}\u{434}\u{435}\u{43b} B2B",
            "\u{410}\u{414}\u{41c}\u{418}\u{41d}\u{42b}",
            "\u{395}\u{3bb}\u{3bb}\u{3ac}\u{3b4}\u{3b1}",
            "\u{1f6e1}\u{fe0f} Security",
            "\u{1f469}\u{200d}\u{1f4bb} Developers",
            "\u{2764}\u{fe0f}",
            "\u{646}\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
            "\u{915}\u{94d}\u{200d}\u{937}",
            "\u{5e6}\u{5d5}\u{5d5}\u{5ea}",
            "\u{3000}",
        ] {
            for names in [OfPrograms, OfPeople] {
                assert_eq!(read(text, names), None, "{text:?} {names:?}");
            }
        }
        for text in ["Sales \u{2013} EU", "People\u{2019}s team", "yaz\u{131}l\u{131}m", "\u{441}\u{43e}\u{440}"] {
            assert_eq!(read(text, OfPeople), None, "{text:?}");
        }
    }

    #[test]
    fn the_character_is_named() {
        for (text, note) in [
            ("g\u{456}t", "U+0456, a Cyrillic letter that looks like `i`"),
            ("\u{ff52}m", "U+FF52, a full-width character that looks like `r`"),
            ("gi\u{200b}t", "U+200B, which nobody sees"),
            ("a\u{a0}b", "U+00A0, which looks like a space"),
            ("e\u{301}", "U+0301, an accent by itself"),
            ("\u{212b}", "U+212B, another form of a letter"),
        ] {
            assert_eq!(Misread::first(text, OfPrograms).unwrap().note(), note);
        }
    }

    proptest! {
        #[test]
        fn ascii_is_what_it_looks_like(text in "[ -~\t\r\n]*") {
            prop_assert_eq!(read(&text, OfPrograms), None);
            prop_assert_eq!(read(&text, OfPeople), None);
        }

        #[test]
        fn what_is_meant_is_read_as_it_is_typed(text in r"[gitrm /\u{300}-\u{308}\u{391}-\u{3c9}\u{410}-\u{44f}\u{456}\u{200b}-\u{200f}\u{ff21}-\u{ff5a}é日本\u{212b}]{0,12}") {
            for names in [OfPrograms, OfPeople] {
                let meant = Misread::meant(&text, names);
                prop_assert_eq!(Misread::first(&meant, names), None, "{:?}", meant);
                prop_assert_eq!(composed(&text), text.nfc().collect::<String>());
                if !is_nfc(&text) {
                    prop_assert!(Misread::first(&text, names).is_some());
                }
            }
        }
    }
}

//! The forms of credentials.

use std::borrow::Cow;

/// A credential in a text: where it begins and ends, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Credential {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) what: &'static str,
}

/// A form of credential that its issuer made recognisable.
struct Form {
    start: &'static str,
    what: &'static str,
    /// How many characters follow, at least and at most.
    length: (usize, usize),
    /// Which characters may follow besides digits and capital letters.
    also: &'static [Also],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Also {
    Small,
    Underscore,
    Hyphen,
}

const ANY: usize = 4096;
const ALL: &[Also] = &[Also::Small, Also::Underscore, Also::Hyphen];
const LETTERS: &[Also] = &[Also::Small];

const FORMS: &[Form] = &[
    Form { start: "sk-", what: "an API key", length: (20, ANY), also: ALL },
    Form { start: "ghp_", what: "a GitHub token", length: (36, ANY), also: LETTERS },
    Form { start: "gho_", what: "a GitHub token", length: (36, ANY), also: LETTERS },
    Form { start: "ghu_", what: "a GitHub token", length: (36, ANY), also: LETTERS },
    Form { start: "ghs_", what: "a GitHub token", length: (36, ANY), also: LETTERS },
    Form { start: "github_pat_", what: "a GitHub token", length: (22, ANY), also: &[Also::Small, Also::Underscore] },
    Form { start: "glpat-", what: "a GitLab token", length: (20, ANY), also: ALL },
    Form { start: "AKIA", what: "an AWS access key id", length: (16, 16), also: &[] },
    Form { start: "xoxb-", what: "a Slack token", length: (20, ANY), also: &[Also::Small, Also::Hyphen] },
    Form { start: "xoxp-", what: "a Slack token", length: (20, ANY), also: &[Also::Small, Also::Hyphen] },
    Form { start: "AIza", what: "a Google API key", length: (35, 35), also: ALL },
];

const PEM: (&str, &str) = ("-----BEGIN ", "PRIVATE KEY-----");

/// The credentials in a text, of which a document is searched as a whole: comments count.
pub(crate) fn credentials(text: &str) -> Vec<Credential> {
    let mut found = Vec::new();
    let mut before = b' ';
    let mut past = 0;
    for (at, byte) in text.bytes().enumerate() {
        // The first characters of the forms, and of those below: everything else is passed over at once.
        let begins = matches!(byte, b's' | b'g' | b'A' | b'x' | b'e' | b'-' | b':')
            && at >= past
            && (byte == b':' || !is_inner(before));
        before = byte;
        if !begins {
            continue;
        }
        let Some(rest) = text.get(at..) else { continue };
        let token = match byte {
            b'-' => private_key(rest),
            b':' => password(rest),
            b'e' => web_token(rest),
            _ => FORMS.iter().find_map(|form| form.find(rest)),
        };
        if let Some((start, end, what)) = token {
            past = at + end;
            found.push(Credential { start: at + start, end: at + end, what });
        }
    }
    found
}

/// `text` with an ellipsis in the place of each credential.
pub(crate) fn without_credentials(text: &str) -> Cow<'_, str> {
    let found = credentials(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut at = 0;
    for token in found {
        out.push_str(text.get(at..token.start).unwrap_or_default());
        out.push('…');
        at = token.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(out)
}

/// Whether a byte can stand inside a credential, so that none begins after it.
fn is_inner(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-') || byte >= 0x80
}

type Found = Option<(usize, usize, &'static str)>;

impl Form {
    fn find(&self, text: &str) -> Found {
        let body = text.strip_prefix(self.start)?;
        let takes = |b: u8| match b {
            b'a'..=b'z' => self.also.contains(&Also::Small),
            b'_' => self.also.contains(&Also::Underscore),
            b'-' => self.also.contains(&Also::Hyphen),
            b => b.is_ascii_uppercase() || b.is_ascii_digit(),
        };
        let length = body.bytes().take_while(|b| takes(*b)).count();
        let (least, most) = self.length;
        let ends = !body.as_bytes().get(length).is_some_and(|b| is_inner(*b));
        let body = body.get(..length)?;
        // Names of skills and machines may begin as a key does, and consist of words between hyphens.
        let is_drawn = is_random(body) && (self.start != "sk-" || has_long_part(body));
        (ends && (least..=most).contains(&length) && is_drawn).then_some((0, self.start.len() + length, self.what))
    }
}

/// Whether a text has a stretch of letters and digits that is longer than words are.
fn has_long_part(text: &str) -> bool {
    text.split(['-', '_']).any(|part| {
        part.len() >= 16 && part.bytes().any(|b| b.is_ascii_digit()) && part.bytes().any(|b| b.is_ascii_alphabetic())
    })
}

fn private_key(text: &str) -> Found {
    let line = text.strip_prefix(PEM.0)?.split(['\n', '\\']).next()?;
    let end = line.find(PEM.1)? + PEM.0.len() + PEM.1.len();
    Some((0, end, "a private key"))
}

/// `//name:password@` in an address.
fn password(text: &str) -> Found {
    let rest = text.strip_prefix("://")?;
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '/' | '"' | '\'' | '<' | '>' | '\\'))
        .unwrap_or(rest.len());
    let (user_info, _) = rest.get(..end)?.rsplit_once('@')?;
    let (name, word) = user_info.split_once(':')?;
    let start = 3 + name.len() + 1;
    (!word.is_empty() && !is_placeholder(word)).then_some((start, start + word.len(), "a password"))
}

/// Three parts in base64, the first two of which begin like JSON.
fn web_token(text: &str) -> Found {
    if !text.starts_with("eyJ") {
        return None;
    }
    let takes = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    let length = text.bytes().take_while(|b| takes(*b)).count();
    let whole = text.get(..length)?;
    let parts: Vec<&str> = whole.trim_end_matches('.').split('.').collect();
    let [head, body, signature] = parts.as_slice() else { return None };
    let fits = head.len() > 10 && body.len() > 10 && body.starts_with("eyJ") && signature.len() > 10;
    (fits && is_random(signature)).then_some((0, length, "a JSON web token"))
}

/// Whether a text was drawn and not written: it has a digit, many different characters, and does not say that it is an example.
fn is_random(text: &str) -> bool {
    let mut met = [false; 128];
    for byte in text.bytes() {
        if let Some(met) = met.get_mut(usize::from(byte)) {
            *met = true;
        }
    }
    text.bytes().any(|b| b.is_ascii_digit()) && met.iter().filter(|met| **met).count() >= 8 && !is_placeholder(text)
}

/// Words that say that a text stands for a secret and is none.
const STAND_INS: &[&str] = &[
    "example",
    "placeholder",
    "replace",
    "changeme",
    "change-me",
    "change_me",
    "redacted",
    "dummy",
    "your",
    "secret",
    "todo",
    "xxxx",
];

/// Whether a text stands for a secret that somebody or something puts in its place, or for none.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    let text = ["Bearer ", "Basic ", "Token ", "bearer ", "basic ", "token "]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme))
        .unwrap_or(text)
        .trim();
    let lower = text.to_ascii_lowercase();
    text.is_empty()
        || text.contains(['$', '{', '}', '<', '>', '…'])
        || (text.starts_with('%') && text.ends_with('%'))
        || text.chars().all(|c| matches!(c, '*' | '.' | 'x' | 'X' | '-' | '_'))
        || ["bearer", "basic", "token"].contains(&lower.as_str())
        || STAND_INS.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found, with the text of it.
    fn found(text: &str) -> Vec<(&'static str, &str)> {
        credentials(text).into_iter().map(|token| (token.what, text.get(token.start..token.end).unwrap())).collect()
    }

    /// A body that looks drawn, put together here so that no scanner takes this file for a leak.
    fn body(length: usize) -> String {
        "Qz7Rk2Vb9Xn4Lm1Tg8Hs3Wd6Jf5Pc0Ya".chars().cycle().take(length).collect()
    }

    #[test]
    fn each_form_is_recognised() {
        for (start, length, what) in [
            ("sk-", 40, "an API key"),
            ("sk-proj-", 60, "an API key"),
            ("ghp_", 36, "a GitHub token"),
            ("github_pat_", 50, "a GitHub token"),
            ("glpat-", 20, "a GitLab token"),
            ("xoxb-", 30, "a Slack token"),
            ("AIza", 35, "a Google API key"),
        ] {
            let token = format!("{start}{}", body(length));
            assert_eq!(found(&format!("a = \"{token}\" # b")), [(what, token.as_str())], "{token}");
            assert_eq!(found(&format!("# {token}")).len(), 1, "{token}");
            assert_eq!(found(&format!("Bearer {token}")).len(), 1, "{token}");
        }
        let key = format!("AKIA{}", body(16).to_uppercase());
        assert_eq!(found(&key), [("an AWS access key id", key.as_str())]);
        let token = format!("eyJ{0}.eyJ{0}.{0}", body(20));
        assert_eq!(found(&token), [("a JSON web token", token.as_str())]);
        assert_eq!(found("x = 'https://me:hunter2@example.com/'"), [("a password", "hunter2")]);
        let pem = "-----BEGIN RSA PRIVATE KEY-----";
        assert_eq!(found(&format!("\"\"\"\n{pem}\nabc")), [("a private key", pem)]);
    }

    #[test]
    fn what_only_looks_like_one() {
        for text in [
            "sk-",
            "sk-your-key-goes-here-1234567890",
            "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "task-0123456789abcdefghijklmnop",
            "sk-this-is-a-long-name-of-a-skill",
            "sk-desk-tools-2026-03-sandbox-runner-01",
            "sk-00000000-aaaa-4bbb-8ccc-0123456789ab",
            "AKIAIOSFODNN7EXAMPLE",
            "ghp_0000000000000000000000000000000000000000",
            "eyJhbGciOiJIUzI1NiJ9",
            "-----BEGIN CERTIFICATE-----",
            "https://example.com:8443/a@b",
            "https://me@example.com",
            "https://me:$PASSWORD@example.com",
            "https://me:<password>@example.com",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn placeholders() {
        for text in [
            "",
            " ",
            "$TOKEN",
            "${TOKEN}",
            "Bearer $X",
            "<token>",
            "{{ token }}",
            "%TOKEN%",
            "Bearer",
            "***",
            "xxx",
            "your-token",
            "CHANGEME",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["f3a1c9e07b5d", "Bearer f3a1c9e07b5d", "hunter2", "a%20b"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}

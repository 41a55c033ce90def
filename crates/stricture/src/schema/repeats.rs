//! Elements of an array that say the same.

use std::collections::HashMap;

use super::Kind;
use crate::syntax::{Node, Span, Value};

/// Up to this many elements, comparing each with each is quicker than a map.
const FEW: usize = 16;

/// The elements that repeat an earlier one: their numbers, and where the first of their like stands.
pub(super) fn repeats(of: &Kind, elements: &[Node]) -> Vec<(usize, Span)> {
    let mut repeats = Vec::new();
    if elements.len() <= FEW {
        for (index, element) in elements.iter().enumerate().skip(1) {
            let Some(meaning) = meaning(of, element) else { continue };
            if let Some(first) = elements.iter().take(index).find(|first| self::meaning(of, first) == Some(meaning)) {
                repeats.push((index, first.span));
            }
        }
        return repeats;
    }
    let mut met: HashMap<&str, Span> = HashMap::with_capacity(elements.len());
    for (index, element) in elements.iter().enumerate() {
        let Some(meaning) = meaning(of, element) else { continue };
        match met.get(meaning) {
            Some(first) => repeats.push((index, *first)),
            None => {
                met.insert(meaning, element.span);
            }
        }
    }
    repeats
}

/// What the client makes of a text or word; `None` for anything else.
fn meaning<'n>(of: &Kind, node: &'n Node) -> Option<&'n str> {
    match of {
        Kind::Text | Kind::Path => node.as_text(),
        Kind::Words(words) => {
            let written = match &node.value {
                Value::String(word) => word.as_str(),
                Value::Table(table) => match table.entries() {
                    [entry] => entry.key.name.as_str(),
                    _ => return None,
                },
                _ => return None,
            };
            let word = words.get(written)?;
            if word.payload.is_some() { None } else { word.means.or(word.renamed_to).or(Some(word.word)) }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Document;

    /// The numbers of the elements that repeat another one.
    fn repeated(key: &str, array: &str) -> Vec<usize> {
        let document = Document::parse(format!("x = {array}"));
        let node = document.root().unwrap().get("x").unwrap();
        let Some(Kind::Array(of)) = crate::schema::root().field(key).map(|field| field.kind) else { panic!("{key}") };
        repeats(of, node.as_array().unwrap()).into_iter().map(|(index, _)| index).collect()
    }

    #[test]
    fn words_by_what_they_mean() {
        let modes = "allowed_sandbox_modes";
        assert_eq!(repeated(modes, r#"["read-only", "workspace-write"]"#), Vec::<usize>::new());
        assert_eq!(repeated(modes, r#"["read-only", "read-only", { read-only = {} }, "bogus", "bogus"]"#), [1, 2]);
        let policies = "allowed_approval_policies";
        assert_eq!(repeated(policies, r#"["on-failure", "on-request"]"#), [1]);
        let granular = "{ granular = { rules = true } }";
        assert_eq!(repeated(policies, &format!("[{granular}, {granular}]")), Vec::<usize>::new());
    }

    #[test]
    fn texts_letter_by_letter() {
        let few = r#"["a", "A", "b", "a", 1, 1]"#;
        assert_eq!(repeated("allowed_chatgpt_workspaces", few), [3]);
        let many: Vec<String> = (0..FEW + 4).map(|number| format!("\"{}\"", number % (FEW + 2))).collect();
        assert_eq!(repeated("allowed_chatgpt_workspaces", &format!("[{}]", many.join(","))), [FEW + 2, FEW + 3]);
    }
}

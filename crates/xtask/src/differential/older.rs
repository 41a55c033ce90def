//! Keys, words and names of features that only older releases have.

use super::source::Source;
use super::tree::Tree;
use crate::random::Random;
use crate::schema::{Kind, Since};

/// The form of approvals that `granular` replaced, which is more than a word.
const REJECT: &str = "{ reject = { sandbox_approval = true, rules = true, mcp_elicitations = true } }";

impl Source<'_> {
    /// Puts something of older releases into a policy.
    pub(super) fn age(&self, tree: &mut Tree, random: &mut Random) {
        let removed = |since: &&Since| since.removed_in.is_some();
        let gone: Vec<&Since> = self.model.since.iter().filter(removed).collect();
        let Some(since) = gone.get(random.below(gone.len())) else { return };
        let word = since.value.as_deref().or(since.form.as_deref());
        let value = match word {
            Some("reject") => Tree::Scalar(REJECT.to_owned()),
            // The name of a feature stands where a key does.
            Some(_) if since.path.ends_with("<feature>") => Tree::Scalar(random.once_in(2).to_string()),
            Some(word) => Tree::text(word),
            None => self.gone_value(&since.path, random),
        };
        let place = |step: &str| match word {
            Some(word) if step == "<feature>" => word.to_owned(),
            _ if step.starts_with('<') => "a".to_owned(),
            _ => step.to_owned(),
        };
        let steps: Vec<String> = since.path.split('.').map(place).collect();
        put(tree, &steps, value, since.path.ends_with("<feature>"));
    }

    fn gone_value(&self, path: &str, random: &mut Random) -> Tree {
        let gone = self.model.gone.iter().find(|gone| gone.path == path);
        let kind = gone.and_then(|gone| Kind::parse(&gone.kind, self.model).ok());
        kind.filter(|_| !random.once_in(4))
            .map_or_else(|| Tree::Scalar("3".to_owned()), |kind| self.value(&kind, random, 0))
    }
}

/// Puts `value` at a path of keys. A list of words gets one more word.
fn put(tree: &mut Tree, steps: &[String], value: Tree, is_name: bool) {
    let (Tree::Table(entries), Some((first, rest))) = (tree, steps.split_first()) else { return };
    if rest.is_empty() {
        match entries.iter_mut().find(|(key, _)| key == first) {
            Some((_, Tree::Array(elements))) if !is_name => elements.push(value),
            Some((_, old)) => *old = value,
            None if first == "allowed_approval_policies" => entries.push((first.clone(), Tree::Array(vec![value]))),
            None => entries.push((first.clone(), value)),
        }
        return;
    }
    if !entries.iter().any(|(key, _)| key == first) {
        entries.push((first.clone(), Tree::Table(Vec::new())));
    }
    if let Some((_, below)) = entries.iter_mut().find(|(key, _)| key == first) {
        put(below, rest, value, is_name);
    }
}

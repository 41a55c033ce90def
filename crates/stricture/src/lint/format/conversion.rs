//! Converts values of one type to another type.

use crate::lint::{edits, quoted};
use crate::report::{Edit, Fix};
use crate::schema::{self, Field, Kind, TableType};
use crate::syntax::{Node, Table, Value};

/// Writes `node` as a value of the expected kind, if there is exactly one way to do so.
pub(in crate::lint) fn fix(text: &str, wanted: &Kind, node: &Node) -> Option<Fix> {
    let guess = |title: &str, edits: Vec<Edit>| Some(Fix::guess(title, edits));
    if let Some(written) = scalar(text, wanted, node) {
        return guess(&format!("replace it with {}", quoted(&written)), vec![Edit::replace(node.span, written)]);
    }
    match (wanted, &node.value) {
        (Kind::Array(Kind::Table(of)), Value::Table(table)) if has_keys(of, table) => {
            guess("replace it with an array of tables", edits::in_brackets(text, node, "")?)
        }
        (Kind::Array(of), Value::Table(_)) if schema::reads(of, node) => {
            guess("replace it with an array of tables", edits::in_brackets(text, node, "")?)
        }
        (Kind::Array(of), _) if schema::reads(of, node) => {
            guess("replace it with an array", edits::in_brackets(text, node, "")?)
        }
        (Kind::Table(table), Value::Array(elements))
            if elements.len() > 1 && !table.fields.is_empty() && is_one_line(text, node) =>
        {
            in_table(text, table, node)
        }
        (_, Value::Array(elements)) => match elements.as_slice() {
            [only] if schema::reads(wanted, only) => {
                guess("remove the brackets", vec![without_brackets(text, node, only)?])
            }
            _ => guess("replace it with a table", switches(text, wanted, node, elements)?),
        },
        (Kind::Table(table), _) => in_table(text, table, node),
        _ => None,
    }
}

/// Older clients read no table with several lines.
fn is_one_line(text: &str, node: &Node) -> bool {
    text.get(node.span.range()).is_some_and(|written| !written.contains('\n'))
}

/// Writes `node` as the only key of a table.
fn in_table(text: &str, table: &TableType, node: &Node) -> Option<Fix> {
    let field = only_field(table, node)?;
    let written = text.get(node.span.range()).filter(|written| !written.starts_with("[["))?;
    let is_table = matches!(node.value, Value::Table(_)) && written.starts_with('[');
    let written = (!is_table).then(|| format!("{{ {} = {written} }}", edits::key(field.key)))?;
    Some(Fix::guess(format!("replace it with `{{ {} = … }}`", field.key), vec![Edit::replace(node.span, written)]))
}

/// Whether a table has only keys of this type, whatever their values are.
fn has_keys(of: &TableType, table: &Table) -> bool {
    !table.is_empty() && table.entries().iter().all(|entry| of.field(&entry.key.name).is_some())
}

/// A boolean, a number or a string in the form of another.
fn scalar(text: &str, wanted: &Kind, node: &Node) -> Option<String> {
    let written = || text.get(node.span.range()).map(edits::string);
    let converted = match (wanted, &node.value) {
        (Kind::Bool, Value::String(word)) => {
            let word = word.trim().to_ascii_lowercase();
            (word == "true" || word == "false").then_some(word)?
        }
        (Kind::Bool, Value::Integer(0)) => "false".to_owned(),
        (Kind::Bool, Value::Integer(1)) => "true".to_owned(),
        (Kind::Integer { min, max }, Value::String(digits)) => {
            digits.trim().parse::<i64>().ok().filter(|number| (min..=max).contains(&number))?.to_string()
        }
        (Kind::Integer { min, max }, Value::Float(_)) => {
            let whole = text.get(node.span.range())?.strip_suffix(".0")?;
            whole.parse::<i64>().ok().filter(|number| (min..=max).contains(&number))?.to_string()
        }
        (Kind::Text, Value::Integer(_) | Value::Float(_)) => written()?,
        _ => return None,
    };
    Some(converted)
}

/// The only element of an array in its place: a table with a header, or a value on the same line.
fn without_brackets(text: &str, array: &Node, only: &Node) -> Option<Edit> {
    let written = text.get(array.span.range())?;
    if only.span == array.span {
        let name = written.strip_prefix("[[")?.strip_suffix("]]")?;
        return Some(Edit::replace(array.span, format!("[{name}]")));
    }
    (!written.contains('\n')).then_some(())?;
    Some(Edit::replace(array.span, text.get(only.span.range())?))
}

/// A list of names as a table in which each is `true`.
fn switches(text: &str, wanted: &Kind, array: &Node, names: &[Node]) -> Option<Vec<Edit>> {
    let of = match wanted {
        Kind::Map { of, .. } => *of,
        Kind::Table(table) => &table.rest.as_ref().filter(|_| table.fields.is_empty())?.kind,
        _ => return None,
    };
    let is_plain = matches!(of, Kind::Bool) && !names.is_empty() && !text.get(array.span.range())?.contains('\n');
    let names: Option<Vec<String>> =
        names.iter().map(|name| Some(format!("{} = true", edits::key(name.as_text()?)))).collect();
    let written = names.filter(|_| is_plain)?.join(", ");
    Some(vec![Edit::replace(array.span, format!("{{ {written} }}"))])
}

/// The only key of a table that can hold `node`, if nothing else is needed.
fn only_field(table: &TableType, node: &Node) -> Option<&'static Field> {
    let mut fields = table.fields.iter().filter(|field| schema::fits(&field.kind, node));
    let only = fields.next()?;
    let alone = fields.next().is_none() && table.fields.iter().all(|field| !field.required || field.key == only.key);
    alone.then_some(only)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Document;

    #[test]
    fn values() {
        static TEXTS: Kind = Kind::Array(&Kind::Text);
        static SWITCHES: Kind = Kind::Map { entry: "<name>", of: &Kind::Bool };
        let integer = Kind::Integer { min: 0, max: 9 };
        for (text, wanted, expected) in [
            ("x = 'a'", TEXTS, Some("x = ['a']")),
            ("x = 1", TEXTS, None),
            ("x = \"True\"", Kind::Bool, Some("x = true")),
            ("x = \"on\"", Kind::Bool, None),
            ("x = 1", Kind::Bool, Some("x = true")),
            ("x = 2", Kind::Bool, None),
            ("x = \"7\"", integer, Some("x = 7")),
            ("x = \"70\"", integer, None),
            ("x = 7.0", integer, Some("x = 7")),
            ("x = 7.5", integer, None),
            ("x = 0x10", Kind::Text, Some("x = \"0x10\"")),
            ("x = [ 'a' ]", Kind::Text, Some("x = 'a'")),
            ("x = ['a', 'b']", Kind::Text, None),
            ("x = [\n 'a', # why\n]", Kind::Text, None),
            ("x = ['a', ':b']", SWITCHES, Some("x = { a = true, \":b\" = true }")),
            ("x = []", SWITCHES, None),
            ("[[x]]\na = true", SWITCHES, Some("[x]\na = true")),
            ("[[x]]\n[[x]]", SWITCHES, None),
            ("[x]\na = true", Kind::Array(&SWITCHES), Some("[[x]]\na = true")),
            ("x.a = true", Kind::Array(&SWITCHES), None),
            ("x = {}", Kind::Array(&SWITCHES), Some("x = [{}]")),
        ] {
            let document = Document::parse(text);
            let node = document.root().unwrap().get("x").unwrap();
            let edits = fix(text, &wanted, node).map(|fix| fix.edits);
            let edited = edits.map(|edits| edits::edited(text, Some(edits)));
            assert_eq!(edited.as_deref(), expected, "{text:?}");
        }
    }
}

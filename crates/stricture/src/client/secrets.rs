//! The places where a policy may have a secret, and the keys to use instead. The schema says which fields hold a secret.
//! The cases `provider-full`, `otel-http-headers-odd-name` and `browser-extension-header` show that the client accepts
//! the other keys.

use crate::schema::{Field, Problem};
use crate::syntax::{KeyPath, Segment, Table, Value};

/// A text where a secret may stand.
pub(crate) struct Place<'d> {
    /// Whether it is the value of a header.
    pub(crate) is_header: bool,
    /// The name of that header, where it can be read.
    pub(crate) header: Option<&'d str>,
    pub(crate) home: Home,
}

/// What holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// The token of a model provider.
    BearerToken,
    /// The headers of a model provider.
    ProviderHeaders,
    /// The headers that the network proxy puts into requests.
    Injections,
    /// The collectors of telemetry.
    Telemetry,
    Elsewhere,
}

/// The place of the text that `problem` is about, which is the value of `field`, or stands there under a name that the author chose.
pub(crate) fn place<'d>(root: &'d Table, problem: &Problem<'d>, field: &Field, name: Option<&'d str>) -> Place<'d> {
    let is_header = name.is_some() || field.key == "value";
    let header = name.or_else(|| is_header.then(|| name_beside(root, problem)).flatten());
    Place { is_header, header, home: home(field.key, &problem.path) }
}

fn home(field: &str, path: &KeyPath) -> Home {
    let under = |key: &str| path.segments().iter().any(|segment| matches!(segment, Segment::Key(name) if name == key));
    match field {
        "experimental_bearer_token" => Home::BearerToken,
        "http_headers" => Home::ProviderHeaders,
        _ if under("header_injections") => Home::Injections,
        _ if under("otel") => Home::Telemetry,
        _ => Home::Elsewhere,
    }
}

/// The text under `name` in the table that the problem's value stands in.
fn name_beside<'d>(root: &'d Table, problem: &Problem<'d>) -> Option<&'d str> {
    let (_, parents) = problem.path.segments().split_last()?;
    let (first, rest) = parents.split_first()?;
    let Segment::Key(first) = first else { return None };
    let mut node = root.get(first)?;
    for segment in rest {
        node = match segment {
            Segment::Key(key) => node.as_table()?.get(key)?,
            Segment::Index(index) => node.as_array()?.get(*index)?,
        };
    }
    match &node.value {
        Value::Table(table) => table.get("name")?.as_text(),
        // A header written as an array of its name and its value: case `browser-extension-header-positional`.
        Value::Array(elements) => elements.first()?.as_text(),
        _ => None,
    }
}

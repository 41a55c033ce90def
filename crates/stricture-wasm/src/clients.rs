//! The clients that a question is about.

use stricture::Linter;
use stricture::release::Clients;

/// Returns the clients of these specifications, or nothing if there is none.
pub(crate) fn of(specs: &[String]) -> Result<Option<Clients>, String> {
    let clients = specs.iter().map(|spec| spec.parse::<Clients>().map_err(|error| error.to_string()));
    Ok(Clients::of_each(clients.collect::<Result<Vec<_>, _>>()?))
}

/// Returns a linter for the clients of these specifications, or for the newest one if there is none.
pub(crate) fn linter(specs: &[String]) -> Result<Linter, String> {
    Ok(Linter::new().clients(of(specs)?.unwrap_or_default()))
}

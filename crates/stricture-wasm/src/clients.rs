//! The clients that a question is about.

use stricture::Linter;
use stricture::release::Clients;

/// Returns a linter for the clients of these specifications, or for the newest one if there is none.
pub(crate) fn linter(specs: &[String]) -> Result<Linter, String> {
    let clients = specs.iter().map(|spec| spec.parse::<Clients>().map_err(|error| error.to_string()));
    let clients = clients.collect::<Result<Vec<_>, _>>()?;
    Ok(Linter::new().clients(Clients::of_each(clients).unwrap_or_default()))
}

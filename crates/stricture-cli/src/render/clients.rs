//! Client releases in answers for people.

use stricture::Release;
use stricture::release::{AskedClient, Clients};

/// `client 0.171.0`, `clients 0.165.0 and 0.169.0`, or `4 clients from 0.153.0 to 0.169.0`.
pub(crate) fn named(releases: &[Release]) -> String {
    match releases {
        [] => "no client".to_owned(),
        [one] => format!("client {one}"),
        [one, two] => format!("clients {one} and {two}"),
        [first, .., last] => format!("{} clients from {first} to {last}", releases.len()),
    }
}

/// The clients, with those that are judged as another release.
pub(crate) fn asked(clients: &Clients) -> String {
    let releases: Vec<Release> = clients.iter().map(|client| client.release).collect();
    let other = clients.iter().filter(|client| client.release != client.judged_as);
    let other: Vec<String> = other.map(|client| format!("{} judged as {}", client.release, client.judged_as)).collect();
    let other = if other.is_empty() { String::new() } else { format!(" ({})", other.join(", ")) };
    format!("{}{other}", named(&releases))
}

/// Runs of neighbours of which the same holds, each with that: `0.142.0–0.153.0`.
pub(crate) fn runs<T: PartialEq>(each: impl Iterator<Item = (AskedClient, T)>) -> Vec<(String, T)> {
    let mut found: Vec<(AskedClient, AskedClient, T)> = Vec::new();
    for (client, what) in each {
        match found.last_mut() {
            Some((_, last, same)) if *same == what => *last = client,
            _ => found.push((client, client, what)),
        }
    }
    found.into_iter().map(|(first, last, what)| (run(first, last), what)).collect()
}

fn run(first: AskedClient, last: AskedClient) -> String {
    if first == last { first.release.to_string() } else { format!("{}–{}", first.release, last.release) }
}

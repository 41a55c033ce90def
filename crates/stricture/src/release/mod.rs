//! Client releases: their order, which of them were measured, and sets of them.
//!
//! Only this module and `schema/since.rs` compare releases. Everything else asks for sets of releases.

mod clients;
mod era;
#[rustfmt::skip]
mod generated;
mod number;
mod set;

pub use clients::{AskedClient, Clients, ClientsError};
pub(crate) use era::Era;
pub use number::{NotARelease, Release};
pub use set::Releases;

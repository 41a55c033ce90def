//! What people read: the book, the README and the guide for contributors, against what is there.

mod contributing;
mod docs;
mod readme;

//! The library: recorded cases, fixtures, and laws. Nothing here runs a program.

mod circles;
mod conformance;
mod directories;
mod engine_laws;
mod fates;
mod fixes;
mod fixtures;
mod growth;
mod hook_scripts;
mod laws;
mod layers;
mod lint_table;
mod matrix;
mod measured;
mod one_room;
mod realistic;
mod replay_laws;
mod repository_laws;
mod rule_laws;
mod rules;
mod schema_table;
mod servers;
mod sessions;
mod shell_cases;
mod shell_reference;
mod suggestions;

//! Any bytes: a repair ends, keeps what was accepted accepted, leaves nothing to repair, and never makes what is no TOML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stricture::{Document, Linter, Safety, Verdict, lint};

fuzz_target!(|bytes: &[u8]| {
    let document = Document::from_bytes(bytes.to_vec());
    let (parsed, verdict) = (document.root().is_ok(), lint(&document).verdict());
    for most in [Safety::Safe, Safety::Unsafe] {
        let repaired = Linter::new().fix(document.clone(), most);
        assert_eq!(repaired.document().root().is_ok(), parsed);
        assert!(verdict == Verdict::Rejected || repaired.report().verdict() == Verdict::Accepted);
        let again = Linter::new().fix(repaired.document().clone(), most);
        assert!(again.applied().is_empty(), "{:?}", again.applied());
    }
});

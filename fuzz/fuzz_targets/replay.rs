//! A log of any bytes in any form: it is read to its end, every place lies within it, and nothing is counted twice.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stricture::{Document, accept};
use stricture::replay::{LoggedCommand, BEGINNING, SkipReason, LogFormat, LogLine, LogPosition, LogReader, Replay};
use stricture::rules::RuleSet;

const POLICY: &str = "[rules]\nprefix_rules = [{ pattern = [{ any_of = [\"ls\", \"git\"] }], decision = \"prompt\" }]\n";

fuzz_target!(|log: &[u8]| {
    let beginning = log.get(..BEGINNING).unwrap_or(log);
    assert_eq!(LogFormat::detect(log), LogFormat::detect(beginning));
    let rules = RuleSet::of(&accept(&Document::parse(POLICY)).expect("the client accepts it"));
    for format in LogFormat::ALL.into_iter().chain([LogFormat::detect(log)]) {
        let mut replay = Replay::new(&rules, None);
        let (mut reader, mut lines, mut found) = (LogReader::new(format), 0, 0);
        let mut last = 0;
        let mut take = |line: u64, read: Result<LoggedCommand<'_>, SkipReason>| {
            assert!(line >= last);
            last = line;
            found += 1;
            replay.take(LogPosition { log: 0, line }, read);
        };
        for line in log.split(|byte| *byte == b'\n') {
            lines += 1;
            reader.line(LogLine::Whole(line), &mut take);
        }
        reader.finish(&mut take);
        assert!(last <= lines && found <= lines);
        assert_eq!(replay.commands() + replay.skipped().total(), found);
        assert_eq!(replay.rows().iter().map(|row| row.count).sum::<u64>(), replay.changed());
    }
});

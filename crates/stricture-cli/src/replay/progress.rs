//! The progress of a long run, for a person at a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// The time between two updates.
const EVERY: Duration = Duration::from_millis(200);

/// How many lines are read between two looks at the clock.
const LINES: u64 = 1 << 12;

/// How wide the bar is, in columns.
const WIDTH: usize = 30;

/// A bar on standard error, if that is a terminal; else nothing.
pub(super) struct Progress {
    shown: bool,
    /// How much there is to read, where that is known.
    total: Option<u64>,
    lines: u64,
    bytes: u64,
    last: Instant,
    drawn: bool,
}

impl Progress {
    pub(super) fn new(total: Option<u64>) -> Self {
        let shown = io::stderr().is_terminal();
        Self { shown, total, lines: 0, bytes: 0, last: Instant::now(), drawn: false }
    }

    /// A line of so many bytes was read.
    pub(super) fn line(&mut self, bytes: usize) {
        self.lines += 1;
        self.bytes += bytes as u64 + 1;
        if self.shown && self.lines.is_multiple_of(LINES) && self.last.elapsed() >= EVERY {
            self.last = Instant::now();
            self.drawn = true;
            tell(&format!("\r{}", bar(self.lines, self.bytes, self.total)));
        }
    }
}

impl Drop for Progress {
    /// The answer stands alone.
    fn drop(&mut self) {
        if self.drawn {
            tell("\r\u{1b}[K");
        }
    }
}

fn tell(text: &str) {
    let mut stderr = io::stderr().lock();
    // Nobody is left to tell when standard error is gone too.
    let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}

/// How much was read: as a bar, if it is known of how much.
fn bar(lines: u64, bytes: u64, total: Option<u64>) -> String {
    let Some(total) = total.filter(|total| *total > 0) else {
        return format!("{lines} lines");
    };
    let percent = (u128::from(bytes.min(total)) * 100 / u128::from(total)).min(100);
    let full = usize::try_from(percent).unwrap_or_default() * WIDTH / 100;
    format!("[{}{}] {percent:3} %  {lines} lines", "#".repeat(full), "-".repeat(WIDTH - full))
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn bars() {
        assert_eq!(bar(7, 50, Some(100)), "[###############---------------]  50 %  7 lines");
        assert_eq!(bar(7, 500, Some(100)), "[##############################] 100 %  7 lines");
        assert_eq!(bar(7, 500, Some(0)), "7 lines");
        assert_eq!(bar(7, 500, None), "7 lines");
    }
}

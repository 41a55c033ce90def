//! Many questions, asked on every core at once, with the progress shown.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::Failure;

/// How often the progress is shown where no terminal can overwrite the last line.
const PAUSE: Duration = Duration::from_secs(20);

/// Asks `question` about every item: the answers in their order. The first failure ends the work.
pub(crate) fn each<T: Sync, A: Send>(
    what: &str,
    items: &[T],
    question: impl Fn(&T) -> Result<A, Failure> + Sync,
) -> Result<Vec<A>, Failure> {
    let next = AtomicUsize::new(0);
    let places: Vec<Mutex<Option<A>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let failed = Mutex::new(None);
    let progress = Mutex::new(Progress { what, all: items.len(), shown: Instant::now() });
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(item), Some(place)) = (items.get(at), places.get(at)) else { return };
                    match (question(item), place.lock(), failed.lock()) {
                        (Ok(answer), Ok(mut place), _) => *place = Some(answer),
                        (Err(failure), _, Ok(mut failed)) => {
                            *failed = Some(failure);
                            // Nothing is left for the others.
                            next.store(items.len(), Ordering::Relaxed);
                            return;
                        }
                        _ => return,
                    }
                    if let Ok(mut progress) = progress.lock() {
                        progress.show(at + 1);
                    }
                }
            });
        }
    });
    if let Ok(Some(failure)) = failed.into_inner() {
        return Err(failure);
    }
    let answers = places.into_iter().map(|place| place.into_inner().ok().flatten());
    answers.collect::<Option<Vec<_>>>().ok_or_else(|| Failure::new("a worker failed"))
}

struct Progress<'w> {
    what: &'w str,
    all: usize,
    shown: Instant,
}

impl Progress<'_> {
    fn show(&mut self, done: usize) {
        let mut out = std::io::stderr();
        let terminal = out.is_terminal();
        let pause = if terminal { Duration::from_millis(200) } else { PAUSE };
        if self.shown.elapsed() < pause && !(terminal && done == self.all) {
            return;
        }
        self.shown = Instant::now();
        let (start, end) = if terminal { ("\r", if done == self.all { "\n" } else { "" }) } else { ("", "\n") };
        // The work does not fail because nobody can read its progress.
        let _ = write!(out, "{start}{}: {done} of {}{end}", self.what, self.all).and_then(|()| out.flush());
    }
}

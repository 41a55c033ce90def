//! Something on this machine that a command may try to reach: a host on loopback, and a Unix socket.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::Failure;

/// What the host answers, before it repeats the request.
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n";

/// The longest that the host waits for a request.
const PATIENCE: Duration = Duration::from_secs(2);

/// A host and a socket, which listen as long as they have an owner.
pub(super) struct Listener {
    pub(super) port: u16,
    path: PathBuf,
    reached: Arc<AtomicBool>,
    socket: Arc<AtomicBool>,
    ended: Arc<AtomicBool>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // A connection lets the listening threads look. If there can be none, they have ended.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        let _ = UnixStream::connect(&self.path);
    }
}

impl Listener {
    /// Listens on a free port, and on the socket at `path`.
    pub(super) fn start(path: &Path) -> Result<Self, Failure> {
        let failed = |error: std::io::Error| Failure::new(format!("the host on loopback: {error}"));
        let host = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
        let port = host.local_addr().map_err(failed)?.port();
        let socket = UnixListener::bind(path).map_err(failed)?;
        let listener = Self {
            port,
            path: path.to_owned(),
            reached: Arc::default(),
            socket: Arc::default(),
            ended: Arc::default(),
        };
        let (reached, ended) = (Arc::clone(&listener.reached), Arc::clone(&listener.ended));
        thread::spawn(move || {
            for stream in host.incoming().flatten().take_while(|_| !ended.load(Ordering::Relaxed)) {
                reached.store(true, Ordering::Relaxed);
                // Without a limit, a connection that says nothing would keep the thread.
                let limited = stream.set_read_timeout(Some(PATIENCE));
                thread::spawn(move || limited.and_then(|()| answer(stream)));
            }
        });
        let (reached, ended) = (Arc::clone(&listener.socket), Arc::clone(&listener.ended));
        thread::spawn(move || {
            for _ in socket.incoming().flatten().take_while(|_| !ended.load(Ordering::Relaxed)) {
                reached.store(true, Ordering::Relaxed);
            }
        });
        Ok(listener)
    }

    /// Whether somebody connected to the host.
    pub(super) fn reached(&self) -> bool {
        self.reached.load(Ordering::Relaxed)
    }

    /// Whether somebody connected to the socket.
    pub(super) fn socket_reached(&self) -> bool {
        self.socket.load(Ordering::Relaxed)
    }
}

fn answer(mut stream: impl Read + Write) -> std::io::Result<()> {
    let mut request = [0; 4096];
    let length = stream.read(&mut request)?;
    stream.write_all(ANSWER)?;
    stream.write_all(request.get(..length).unwrap_or_default())
}

//! What a client finds on its machine: the policy, a new home directory, and itself where npm installs it for everybody.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::client::{Client, Scratch};
use crate::stand_in::settings;

/// Where npm puts the packages that it installs for everybody. A policy may forbid to read another place.
const PACKAGES: &str = "/usr/local/lib/node_modules/@openai/codex/node_modules/@openai/codex-linux";

/// The namespace of a client. `$1` is its folder, `$2` its package, and `$3` where the package belongs.
///
/// The client and its sandbox write to the machine. They create folders that the policy names, and empty files for denied paths that do not
/// exist. So the root of this namespace is a layer in memory over the real one, and each client finds the same machine.
const NAMESPACE: &str = r#"set -e
mount -t tmpfs none "$1/layer"
mkdir "$1/layer/upper" "$1/layer/work"
mount -t overlay none -o "lowerdir=/,upperdir=$1/layer/upper,workdir=$1/layer/work" "$1/root"
root=$1/root
for folder in proc dev sys; do mount --rbind "/$folder" "$root/$folder"; done
mkdir -p "$root$3" "$root/.outside"
mount --bind "$1" "$root$1"
mount --bind "$1/etc" "$root/etc/codex"
mount --bind "$2" "$root$3"
cd "$root"
pivot_root . .outside
cd "$1/work"
umount -l /.outside
rmdir /.outside
shift 3
exec "$@"
"#;

/// The machine of one client. It goes away with its owner.
pub(crate) struct Room {
    folder: Scratch,
}

impl Room {
    /// A machine with `policy`, and a model service at `port` of the loopback address.
    pub(crate) fn new(policy: &[u8], port: u16) -> Result<Self, Failure> {
        let room = Self { folder: Scratch::new()? };
        let failed = |error: std::io::Error| Failure::file(&room.folder.0, &error);
        for name in ["etc", "home", "home/.codex", "work", "layer", "root"] {
            fs::create_dir(room.folder.0.join(name)).map_err(failed)?;
        }
        fs::write(room.folder.0.join("etc/requirements.toml"), policy).map_err(failed)?;
        let config = settings(port, "", &room.work());
        fs::write(room.folder.0.join("home/.codex/config.toml"), config).map_err(failed)?;
        Ok(room)
    }

    /// The folder in which the person works.
    pub(crate) fn work(&self) -> PathBuf {
        self.folder.0.join("work")
    }

    /// The folder that has the person's home directory, the work and the administrator's files.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder.0
    }

    /// The person's home directory.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.0.join("home")
    }

    /// Writes a file below the folder of this machine. A script can be run.
    pub(crate) fn put(&self, path: &str, text: &str) -> Result<(), Failure> {
        let file = self.folder.0.join(path);
        let failed = |error: std::io::Error| Failure::file(&file, &error);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        fs::write(&file, text).map_err(failed)?;
        if text.starts_with("#!") {
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).map_err(failed)?;
        }
        Ok(())
    }

    /// What the client wrote to standard error.
    pub(crate) fn errors(&self) -> String {
        fs::read(self.errors_file()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    fn errors_file(&self) -> PathBuf {
        self.folder.0.join("errors")
    }

    /// Runs `client` on this machine, with `arguments`.
    pub(crate) fn command(&self, client: &Client, arguments: &[&str]) -> Result<Command, Failure> {
        let program = client.native().to_path_buf();
        let vendor = program.ancestors().find(|folder| folder.ends_with("vendor")).and_then(Path::parent);
        let package = vendor.ok_or_else(|| Failure::new("the client is not from a package of npm"))?;
        let inner = program.strip_prefix(package).map_err(|error| Failure::file(&program, &error))?;
        let errors = File::create(self.errors_file()).map_err(|error| Failure::file(&self.folder.0, &error))?;
        let mut command = Command::new("unshare");
        command
            .args(["-m", "sh", "-c", NAMESPACE, "sh"])
            .arg(&self.folder.0)
            .arg(package)
            .arg(PACKAGES)
            .arg(Path::new(PACKAGES).join(inner))
            .args(arguments)
            .env("HOME", self.folder.0.join("home"))
            .env("SHELL", "/bin/bash")
            .current_dir(self.work())
            .stderr(errors);
        for (name, _) in std::env::vars_os() {
            // Settings for the developer's own client must not reach this one.
            if name.to_str().is_some_and(|name| name.starts_with("CODEX") || name.starts_with("OPENAI")) {
                command.env_remove(name);
            }
        }
        Ok(command)
    }
}

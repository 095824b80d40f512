import Glibc

/// What holds in a session on an account that others share.
enum Restriction {
  /// Variables that say how things look, and never where anything is.
  private static let kept = [
    "TERM", "COLORTERM", "NO_COLOR", "CLICOLOR_FORCE", "LANG", "LC_ALL", "LC_CTYPE", "TMUX", "STY", "SSH_CONNECTION",
    "ROADMAP_AS_OF", "ROADMAP_ACCESSIBLE", "ACCESSIBLE",
  ]

  /// Forgets what the environment, which may be a stranger's, says about files; leaves no core behind, and cannot be
  /// stopped by a key, since there is no shell to go back to.
  static func begin() {
    let values = kept.compactMap { name in World.variable(name).map { (name, $0) } }
    clearenv()
    for (name, value) in values { setenv(name, value, 1) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    signal(SIGTSTP, SIG_IGN)
  }
}

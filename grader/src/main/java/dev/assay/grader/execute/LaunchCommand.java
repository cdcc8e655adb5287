package dev.assay.grader.execute;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The command line of a worker. */
final class LaunchCommand {
  /** Bytes: with a suffix, prlimit of util-linux 2.38 crashes its child. */
  private static final String LEARNER_DATA = "671088640";

  private static final String TRUSTED_DATA = "2147483648";

  /**
   * Bytes of stack of a thread that asks for no size. An engine instance starts eight that only
   * wait, and the usual 8 MiB of each would count against the limit of data.
   */
  private static final String THREAD_STACK = "--stack=1048576";

  /**
   * Nothing happens before a line has come: by then the {@link Reaper} knows of the process. Frames
   * go to descriptor 3. A crashing JVM writes its report to standard output, whatever it is told,
   * and the engine's native code may; both go where the other words of a process go.
   */
  private static final List<String> FRAMES_APART =
      List.of("/bin/sh", "-c", "read -r _ && exec \"$@\" 3>&1 1>&2", "worker");

  private final WorkerLaunch launch;
  private final Path fixtures;
  private final Containment containment;

  LaunchCommand(WorkerLaunch launch, Path fixtures, Containment containment) {
    this.launch = launch;
    this.fixtures = fixtures;
    this.containment = containment;
  }

  List<String> of(Role role) {
    List<String> command = new ArrayList<>(FRAMES_APART);
    if (containment.setsid() != null) {
      command.add(containment.setsid().toString());
    }
    if (containment.setpriv() != null) {
      command.addAll(
          List.of(containment.setpriv().toString(), "--no-new-privs", "--pdeathsig", "KILL", "--"));
    }
    if (containment.prlimit() != null) {
      command.addAll(limits(containment.prlimit(), role));
    }
    if (containment.bwrap() != null) {
      command.addAll(walls(containment.bwrap(), role));
    }
    command.addAll(java(role));
    return command;
  }

  private static List<String> limits(Path prlimit, Role role) {
    return switch (role) {
      case LEARNER ->
          List.of(
              prlimit.toString(),
              "--data=" + LEARNER_DATA,
              "--core=0",
              "--fsize=0",
              "--nofile=64",
              THREAD_STACK,
              "--");
      case TRUSTED ->
          List.of(
              prlimit.toString(),
              "--data=" + TRUSTED_DATA,
              "--core=0",
              "--nofile=64",
              THREAD_STACK,
              "--");
    };
  }

  private List<String> walls(Path bwrap, Role role) {
    List<String> words = new ArrayList<>();
    words.addAll(
        List.of(
            bwrap.toString(),
            "--unshare-all",
            "--die-with-parent",
            "--cap-drop",
            "ALL",
            "--clearenv"));
    if (containment.setsid() == null) {
      words.add("--new-session"); // Else there is one, and all that is in it can be found by it.
    }
    switch (role) {
      case LEARNER -> {
        for (String folder : List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64")) {
          words.addAll(systemFolder(Path.of(folder)));
        }
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
        readOnly(words, javaHome());
        readOnly(words, launch.nativeDirectory());
        launch.classpath().forEach(jar -> readOnly(words, jar));
        if (launch.cache() != null) {
          readOnly(words, launch.cache());
        }
        readOnly(words, fixtures);
      }
      case TRUSTED -> {
        // Data files of packages may lie anywhere.
        words.addAll(List.of("--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"));
        words.addAll(List.of("--bind", fixtures.toString(), fixtures.toString()));
      }
    }
    words.addAll(List.of("--chdir", "/", "--"));
    return words;
  }

  private static List<String> systemFolder(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      try {
        return List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.of("--ro-bind-try", folder.toString(), folder.toString());
  }

  private static void readOnly(List<String> words, Path path) {
    words.addAll(List.of("--ro-bind", path.toString(), path.toString()));
  }

  private Path javaHome() {
    return Objects.requireNonNull(Objects.requireNonNull(realJava().getParent()).getParent());
  }

  private Path realJava() {
    try {
      return launch.java().toRealPath();
    } catch (IOException e) {
      throw new EngineException("no java at " + launch.java(), e);
    }
  }

  private List<String> java(Role role) {
    List<String> words = new ArrayList<>();
    words.add(realJava().toString());
    words.addAll(
        switch (role) {
          case LEARNER -> List.of("-Xms48m", "-Xmx48m");
          case TRUSTED -> List.of("-Xms48m", "-Xmx256m");
        });
    if (launch.cache() == null) {
      // Without the modules that nothing needs there are fewer to set up.
      words.addAll(List.of("--limit-modules", "java.base,java.sql"));
    } else {
      words.addAll(
          List.of(
              "-XX:AOTCache=" + launch.cache(), "-Xlog:aot*=off:stderr", "-Xlog:cds*=off:stderr"));
    }
    if (launch.brief()) {
      words.add("-XX:TieredStopAtLevel=1");
    }
    words.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.library.path=" + launch.nativeDirectory(),
            "-Duser.timezone=UTC",
            "-Duser.language=en",
            "-Duser.country=",
            "-Dfile.encoding=UTF-8",
            "-cp",
            String.join(
                File.pathSeparator, launch.classpath().stream().map(Path::toString).toList()),
            "dev.assay.grader.worker.Main",
            role.word()));
    return words;
  }
}

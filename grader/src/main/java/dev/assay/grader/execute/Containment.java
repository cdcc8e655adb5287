package dev.assay.grader.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The tools of this machine that contain a process, each found and tried.
 *
 * @param setpriv its path, or null where it is missing or does not work
 * @param prlimit likewise
 * @param bwrap likewise
 * @param setsid likewise; gives each worker a process group, by which all of it can be found
 */
record Containment(
    @Nullable Path setpriv, @Nullable Path prlimit, @Nullable Path bwrap, @Nullable Path setsid) {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"), Path.of("/usr/sbin"));

  static final Containment NONE = new Containment(null, null, null, null);

  /**
   * @throws EngineException if all of it is required and some is missing
   */
  static Containment find(Sandbox sandbox) {
    return find(sandbox, FOLDERS);
  }

  /**
   * @param folders to look for the tools in
   */
  static Containment find(Sandbox sandbox, List<Path> folders) {
    if (sandbox == Sandbox.OFF) {
      return NONE;
    }
    Containment found =
        new Containment(
            tool(folders, "setpriv", "--no-new-privs", "--pdeathsig", "KILL"),
            tool(folders, "prlimit", "--core=0", "--nofile=64"),
            tool(
                folders,
                "bwrap",
                "--unshare-all",
                "--die-with-parent",
                "--ro-bind",
                "/",
                "/",
                "--proc",
                "/proc"),
            tool(folders, "setsid"));
    if (sandbox == Sandbox.REQUIRED) {
      String missing =
          String.join(
              "; ",
              found.layers().stream()
                  .filter(layer -> !layer.inForce())
                  .map(layer -> layer.name() + ": " + layer.remedy())
                  .toList());
      if (!missing.isEmpty()) {
        throw new EngineException("the sandbox is incomplete: " + missing);
      }
    }
    return found;
  }

  List<Health.Layer> layers() {
    return List.of(
        layer(
            "setpriv",
            setpriv,
            "no new privileges, workers die with the service",
            "install util-linux 2.33 or later"),
        layer(
            "prlimit",
            prlimit,
            "memory, file size and file handles limited by the kernel",
            "install util-linux"),
        layer(
            "bwrap",
            bwrap,
            "no network, no other processes, no files but the worker's own",
            "install bubblewrap, and allow unprivileged user namespaces"));
  }

  private static Health.Layer layer(
      String name, @Nullable Path tool, String purpose, String remedy) {
    return new Health.Layer(name, tool != null, purpose, tool == null ? remedy : "");
  }

  private static @Nullable Path tool(List<Path> folders, String name, String... arguments) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .filter(path -> works(path, arguments))
        .findFirst()
        .orElse(null);
  }

  private static boolean works(Path tool, String... arguments) {
    List<String> command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--", "/bin/true"));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted", e);
    }
  }
}

package dev.assay.grader.worker;

import dev.assay.grader.protocol.FrameReader;
import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Request;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A worker process. Its one argument is its role: {@code learner} or {@code trusted}. It answers
 * the requests on standard input until that ends, which it does with the service. Responses go to
 * descriptor 3, where nothing else can write by accident; the JVM and the engine's native code may
 * write to standard output at any time.
 */
public final class Main {
  /** Room for the deep recursion of a planner, so that less SQL brings the process down. */
  private static final long STACK_BYTES = 64L << 20;

  private static final int LONGEST_REQUEST = 8 << 20;

  private static final String RESPONSES = "/dev/fd/3";

  /** The exit code of a worker that can no longer vouch for its state. */
  static final int RETIRED = 3;

  private Main() {}

  public static void main(String[] args) throws Exception {
    FrameReader in = new FrameReader(new FileInputStream(FileDescriptor.in), LONGEST_REQUEST);
    FrameWriter out = new FrameWriter(new FileOutputStream(RESPONSES));
    Role role = Role.valueOf(args[0].toUpperCase(Locale.ROOT));
    // Never closed: that would wait for a stuck query, and the worker outlive its service.
    ExecutorService queries =
        Executors.newSingleThreadExecutor(task -> new Thread(null, task, "query", STACK_BYTES));
    try {
      Desk desk = queries.submit(() -> Desk.open(role, out)).get();
      Optional<Request> request = in.request();
      while (request.isPresent()) {
        Request next = request.get();
        if (next instanceof Request.Cancel) {
          desk.cancel();
        } else {
          queries.execute(() -> desk.answer(next));
        }
        request = in.request();
      }
    } catch (IOException | ExecutionException e) {
      Desk.die("no more requests", e);
    } finally {
      // No shutdown hooks either: the service is gone.
      Runtime.getRuntime().halt(RETIRED);
    }
  }
}

package dev.assay.grader.worker;

import dev.assay.grader.protocol.FrameReader;
import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Request;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A worker process. Its one argument is its role: {@code learner} or {@code trusted}. It answers
 * the requests on standard input until that ends, which it does with the service; nothing but
 * frames ever goes to standard output.
 */
public final class Main {
  /** Room for the deep recursion of a planner, so that less SQL brings the process down. */
  private static final long STACK_BYTES = 64L << 20;

  private static final int LONGEST_REQUEST = 8 << 20;

  /** The exit code of a worker that can no longer vouch for its state. */
  static final int RETIRED = 3;

  private Main() {}

  public static void main(String[] args) throws IOException {
    FrameReader in = new FrameReader(new FileInputStream(FileDescriptor.in), LONGEST_REQUEST);
    FrameWriter out = new FrameWriter(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    Desk desk = new Desk(Role.valueOf(args[0].toUpperCase(java.util.Locale.ROOT)), out);
    try (ExecutorService queries =
        Executors.newSingleThreadExecutor(task -> new Thread(null, task, "query", STACK_BYTES))) {
      queries.execute(desk::open);
      Optional<Request> request = in.request();
      while (request.isPresent()) {
        if (request.get() instanceof Request.Cancel) {
          desk.cancel();
        } else {
          Request next = request.get();
          queries.execute(() -> desk.answer(next));
        }
        request = in.request();
      }
    } finally {
      // No waiting for a stuck query and no shutdown hooks: the service is gone.
      Runtime.getRuntime().halt(0);
    }
  }
}

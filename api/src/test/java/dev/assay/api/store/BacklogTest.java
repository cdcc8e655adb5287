package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long those that are sent in will wait, by what left before them. */
final class BacklogTest {
  private final AtomicLong clock = new AtomicLong();
  private final Backlog backlog =
      new Backlog(new Limits(1_000, Duration.ofSeconds(3), 1_000), clock::get);

  @Test
  void the_wait_is_that_at_the_pace_of_verdicts() {
    send(60);
    verdicts(50, Duration.ofMillis(10));
    assertThat(backlog.admit(1)).isEmpty();
    backlog.entered(1, false);

    send(60);
    verdicts(50, Duration.ofSeconds(1));
    assertThat(backlog.admit(1))
        .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(3)));
  }

  @Test
  void a_night_without_work_is_no_wait() {
    send(20);
    verdicts(20, Duration.ofMillis(10));
    clock.addAndGet(TimeUnit.HOURS.toNanos(8));
    send(20);
    verdicts(5, Duration.ofMillis(10));
    assertThat(backlog.admit(1)).isEmpty();
  }

  private void send(int number) {
    assertThat(backlog.admit(number)).isEmpty();
    backlog.entered(number, true);
  }

  /** Each comes so long after the one before it. */
  private void verdicts(int number, Duration gap) {
    for (int i = 0; i < number; i++) {
      clock.addAndGet(gap.toNanos());
      backlog.left();
    }
  }
}

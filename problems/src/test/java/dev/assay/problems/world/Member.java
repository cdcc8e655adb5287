package dev.assay.problems.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the service.
 *
 * @param bot a machine that opens titles all day for no more than a minute each
 * @param cancelledOn null for who is still a member when the world ends
 */
record Member(
    int id,
    LocalDate joinedOn,
    String region,
    String plan,
    String processor,
    String device,
    boolean bot,
    @Nullable LocalDate cancelledOn,
    @Nullable String reason) {
  boolean memberOn(LocalDate day) {
    return !day.isBefore(joinedOn) && (cancelledOn == null || day.isBefore(cancelledOn));
  }
}

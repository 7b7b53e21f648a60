package io.keepsake.demo;

import io.keepsake.customer.Channel;
import java.time.Instant;

/** A shopper says whether they may be messaged. */
record Consent(Channel channel, boolean wanted, Instant at) {}

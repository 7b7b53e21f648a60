package io.keepsake.event.api;

import io.keepsake.account.KnownKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The request that brings messages.
 *
 * @param receivedAt by our clock
 * @param sentAt by the sender's clock, said once for all messages
 * @param keepsNetworkData whether the workspace keeps visitors' addresses and browsers
 * @param address of the visitor, where a page sent it: between a server and us there is none
 * @param userAgent likewise
 */
record Visit(
        KnownKey key,
        Instant receivedAt,
        Optional<Instant> sentAt,
        boolean keepsNetworkData,
        Optional<String> address,
        Optional<String> userAgent) {}

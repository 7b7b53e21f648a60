package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;

/**
 * A customer is not what it was: edited, subscribed, unsubscribed or archived. Whoever does it publishes it in the same
 * transaction; pages that show the customer read it anew after the commit.
 */
public record CustomerChanged(WorkspaceId workspace, CustomerId customer) {}

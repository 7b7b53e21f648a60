package io.keepsake.isolation;

import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;

/**
 * A workspace with something in every table, and with the same natural keys as every other one of its kind: System IDs,
 * emails, mobiles, devices, messages, files, names of filters, attributes and events.
 *
 * @param owner may do everything in it
 */
public record Twin(WorkspaceId workspace, UserId owner, Things things) {}

package io.keepsake.customer.ui;

import io.keepsake.customer.ProfileField;

/**
 * A field that somebody else changed while a user was editing the same profile, in words.
 *
 * @param label what the field is called
 * @param theirs what they made of it; blank where they emptied it
 * @param mine what the user has made of it; blank where it is empty
 * @param contested whether the user has changed it as well
 */
record Conflict(ProfileField field, String label, String theirs, String mine, boolean contested) {}

package io.keepsake.customer;

/**
 * Why a field's text cannot be kept.
 *
 * @param message one plain sentence for whoever typed or sent it: "“foo” is not an email address."
 */
public record ProfileProblem(ProfileField field, String message) {}

package io.keepsake.event;

import java.util.List;

/**
 * Some of the latest values of a property or an attribute, those of most people first.
 *
 * @param distinct how many different ones there are, up to 100
 * @param areFew whether they look like a short list that says nothing of who somebody is: many people share them, and none
 *     is of one person alone
 */
public record Examples(List<Example> shown, int distinct, boolean areFew) {
    static final Examples NONE = new Examples(List.of(), 0, false);
}

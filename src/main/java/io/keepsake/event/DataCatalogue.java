package io.keepsake.event;

import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.platform.text.PlainCharacters;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What data comes into a workspace, and what its people have decided about it: how it is called, whether it identifies,
 * what counts as an order. All methods that change something throw {@link NotFound} where it is not listed (any more).
 */
@Service
public class DataCatalogue {
    /**
     * Of names of events, of their properties and of attributes, each. Senders that use values as names would fill a list
     * without end. An event that is not listed means what its name says, and a property follows the built-in rule; an
     * attribute is not taken.
     */
    public static final int MOST_LISTED = AttributeCatalogue.MOST;

    /** In characters. */
    public static final int LONGEST_LABEL = 60;

    /** In characters. */
    public static final int LONGEST_DESCRIPTION = 500;

    private final CatalogueRows rows;
    private final ValueSamples samples;
    private final CatalogueEdits edits;
    private final CatalogueRemoval removal;

    DataCatalogue(CatalogueRows rows, ValueSamples samples, CatalogueEdits edits, CatalogueRemoval removal) {
        this.rows = rows;
        this.samples = samples;
        this.edits = edits;
        this.removal = removal;
    }

    /** All that is listed; examples are from the latest 2,000 events, and customers who have attributes. */
    @InWorkspace(value = Right.ADMINISTER, readOnly = true)
    public CatalogueContents contents(WorkspaceId workspace) {
        return new CatalogueContents(
                rows.events(workspace),
                rows.properties(workspace, samples.ofProperties(workspace)),
                rows.attributes(workspace, samples.ofAttributes(workspace)),
                rows.full(workspace));
    }

    /** What events are called on pages, by name, where that is not their name. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Map<String, String> eventLabels(WorkspaceId workspace) {
        return rows.eventLabels(workspace);
    }

    /** What properties of events are called on pages, by path, where that is not made of their name. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Map<String, String> propertyLabels(WorkspaceId workspace) {
        return rows.propertyLabels(workspace);
    }

    /**
     * Says what pages call it and what it means.
     *
     * @param label blank for the name that senders give it
     * @param description blank for none
     * @throws CatalogueRefused where a text is too long, or has characters that can't be kept
     */
    @InWorkspace(Right.ADMINISTER)
    public void describe(WorkspaceId workspace, CatalogueKey key, String label, String description) {
        var texts = new HashMap<String, @Nullable Object>();
        texts.put("label", kept(label, "name shown", LONGEST_LABEL));
        texts.put("description", kept(description, "description", LONGEST_DESCRIPTION));
        edits.change(workspace, key, "label = :label, description = :description", texts, "Described");
    }

    /** Takes it out of use, or back into it. What comes in is kept either way. */
    @InWorkspace(Right.ADMINISTER)
    public void retire(WorkspaceId workspace, CatalogueKey key, boolean retired) {
        var at = retired ? "coalesce(retired_at, now())" : "null";
        edits.change(workspace, key, "retired_at = " + at, Map.of(), retired ? "Retired" : "Brought back");
    }

    /**
     * Takes what is retired off the list, where nothing of it has come in the last 30 days: to make room. Nothing else goes;
     * if it comes in again, it is listed as something new.
     *
     * @throws CatalogueRefused where it is in use, or the list alone says what to do with its values
     */
    @InWorkspace(Right.ADMINISTER)
    public void remove(WorkspaceId workspace, CatalogueKey key) {
        removal.remove(workspace, key);
    }

    /**
     * Decides whether archiving a customer removes its values, from the next archive on: people archived before keep what
     * they have, and get nothing back.
     */
    @InWorkspace(Right.ADMINISTER)
    public void decide(WorkspaceId workspace, CatalogueKey.Valued key, boolean identifies) {
        var decision = new HashMap<String, @Nullable Object>();
        decision.put("identifies", identifies);
        decision.put("user", Ambient.user().map(UserId::value).orElse(null));
        edits.change(
                workspace,
                key,
                "identifies = :identifies, reason = 'decided in this workspace', decided_by = :user",
                decision,
                identifies ? "Marked as identifying" : "Marked as harmless");
    }

    /**
     * Says what events of a name mean for orders and revenue, from the next one on: totals that stand are not counted
     * again.
     *
     * @param amountProperty where their amount stands; empty for the usual places
     */
    @InWorkspace(Right.ADMINISTER)
    public void define(
            WorkspaceId workspace, CatalogueKey.Event event, CountsAs countsAs, Optional<String> amountProperty) {
        var meaning = new HashMap<String, @Nullable Object>();
        meaning.put("counts_as", countsAs.name().toLowerCase(Locale.ROOT));
        meaning.put(
                "amount_property",
                amountProperty
                        .map(typed -> kept(typed, "property's name", LONGEST_LABEL))
                        .orElse(null));
        edits.change(
                workspace,
                event,
                "counts_as = :counts_as, amount_property = :amount_property",
                meaning,
                "Defined the meaning of");
    }

    private static @Nullable String kept(String typed, String what, int longest) {
        var text = PlainCharacters.undirected(typed).strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new CatalogueRefused("The " + what + " has more than " + longest + " characters.");
        }
        if (!PlainCharacters.lines(text)) {
            throw new CatalogueRefused(
                    "The " + what + " has characters that can't be kept, such as control characters.");
        }
        return text.isEmpty() ? null : text;
    }
}

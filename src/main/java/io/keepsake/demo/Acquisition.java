package io.keepsake.demo;

import io.keepsake.platform.data.Json;
import java.util.LinkedHashMap;

/** How shoppers find a brand. */
enum Acquisition {
    SEARCH("google", "organic", "", "https://www.google.com/"),
    SOCIAL("instagram", "social", "Spring", "https://www.instagram.com/"),
    DIRECT("direct", "none", "", ""),
    ADVERTISEMENT("google", "cpc", "Brand search", "https://www.google.com/"),
    FRIEND("referral", "friend", "Friends bring friends", "");

    private final String source;
    private final String medium;
    private final String campaign;
    private final String referrer;

    Acquisition(String source, String medium, String campaign, String referrer) {
        this.source = source;
        this.medium = medium;
        this.campaign = campaign;
        this.referrer = referrer;
    }

    Json as(Brand brand) {
        var acquisition = new LinkedHashMap<String, Object>();
        acquisition.put("source", source);
        acquisition.put("medium", medium);
        if (!campaign.isEmpty()) {
            acquisition.put("campaign", brand.workspace().name() + ": " + campaign);
        }
        if (!referrer.isEmpty()) {
            acquisition.put("referrer", referrer);
        }
        return new Json(acquisition);
    }
}

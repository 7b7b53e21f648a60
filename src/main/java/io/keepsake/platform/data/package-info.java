/** How Java values stand in the database: ids made here, JSON documents, money in minor units. */
@NullMarked
package io.keepsake.platform.data;

import org.jspecify.annotations.NullMarked;

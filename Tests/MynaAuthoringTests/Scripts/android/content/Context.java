package android.content;

import android.content.res.Resources;

/** As much of Android's class as a kit uses. */
public abstract class Context {
    public abstract Resources getResources();

    public abstract String getPackageName();
}

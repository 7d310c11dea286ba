/* Style and script of a page, as src/page/generate packs them. */
#ifndef WSIS_PAGE_ASSETS_H
#define WSIS_PAGE_ASSETS_H

extern const char page_style[];
extern const char page_script[];

/* a Content-Security-Policy that lets in this style and this script, and nothing else */
extern const char page_policy[];

#endif /* WSIS_PAGE_ASSETS_H */
